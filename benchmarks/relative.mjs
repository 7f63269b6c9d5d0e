// Prints a line of JSON for each span and locale: what the libraries that pages use say of a moment so long ago.
// Run by benchmarks/relative.py in a folder where they are installed.
import fs from "fs"
import moment from "moment/min/moment-with-locales.js"
import dayjs from "dayjs"
import relativeTime from "dayjs/plugin/relativeTime.js"
import { formatDistance, formatDistanceStrict } from "date-fns"
import * as locales from "date-fns/locale"
import { format, register } from "timeago.js"
import TimeAgo from "javascript-time-ago"

const base = new Date("2026-11-28T12:00:00Z")
const DAY = 86400
const SPANS = [60, 300, 3600, 3 * 3600, 11 * 3600, ...[1, 2, 4, 6, 9, 21, 32, 70, 150, 300, 400, 800, 1500].map((n) => n * DAY)]
const seen = new Set()

function say(library, locale, seconds, text) {
  const line = JSON.stringify({ library, locale, seconds, text })
  if (!seen.has(line)) console.log(line)
  seen.add(line)
}

async function module(path) {
  const found = (await import(path)).default
  return found && found.default ? found.default : found
}

dayjs.extend(relativeTime)
for (const locale of moment.locales())
  for (const seconds of SPANS)
    say("moment", locale, seconds, moment(base - seconds * 1000).locale(locale).from(moment(base).locale(locale)))
for (const file of fs.readdirSync("node_modules/dayjs/locale").filter((name) => /^[a-z-]+\.js$/.test(name))) {
  const { name } = await module(`./node_modules/dayjs/locale/${file}`)
  for (const seconds of SPANS)
    say("dayjs", name, seconds, dayjs(base - seconds * 1000).locale(name).from(dayjs(base).locale(name)))
}
for (const locale of Object.values(locales).filter((each) => each && each.formatDistance))
  for (const seconds of SPANS) {
    const then = new Date(base - seconds * 1000)
    say("date-fns", locale.code, seconds, formatDistance(then, base, { addSuffix: true, locale }))
    say("date-fns strict", locale.code, seconds, formatDistanceStrict(then, base, { addSuffix: true, locale }))
  }
for (const file of fs.readdirSync("node_modules/timeago.js/lib/lang").filter((name) => /^[a-z]{2}(_[A-Z]{2})?\.js$/.test(name))) {
  const locale = file.slice(0, -3)
  register(`of ${locale}`, await module(`./node_modules/timeago.js/lib/lang/${file}`))
  for (const seconds of SPANS)
    say("timeago.js", locale, seconds, format(new Date(base - seconds * 1000), `of ${locale}`, { relativeDate: base }))
}
for (const file of fs.readdirSync("node_modules/javascript-time-ago/locale").filter((name) => name.endsWith(".json"))) {
  const data = JSON.parse(fs.readFileSync(`node_modules/javascript-time-ago/locale/${file}`))
  TimeAgo.addLocale(data)
  const ago = new TimeAgo(data.locale)
  for (const style of ["round", "approximate"])
    for (const seconds of SPANS)
      say(`javascript-time-ago ${style}`, data.locale, seconds, ago.format(base - seconds * 1000, style, { now: +base }))
}
