-- One page, rendered: its answer, and its DOM once it has what is waited for, or keeps still.
-- args: proxy (as set_proxy takes it, or nothing), url, headers, cookies, agent, blocked (plain parts of addresses), shim (JavaScript); select (CSS, or nothing);
-- sign, full, found and no_posts (JavaScript, see engine.py), quiet, hope and patience (seconds); more (times that a list
-- may grow), in_text, pause and growing (seconds between two of them, and for all), labels, grow, consents (JavaScript), consent.
-- No other document is asked for: a redirect, whoever makes it, is handed back, and whether it is followed is Scrapy's
-- to say. Frames stay empty.

local STEP = 0.05
-- Addresses of a page's frames: what these were refused is not a move of the page itself.
local FRAMES = [[
(function (url) {
  return Array.prototype.some.call(document.querySelectorAll("iframe, frame, object, embed"), function (frame) {
    return frame.src === url || frame.data === url;
  });
})
]]

-- Returns an address in two parts; the second is nil where there is no fragment.
local function parted(url)
  local place = url:find("#", 1, true)
  if not place then return url, nil end
  return url:sub(1, place - 1), url:sub(place + 1)
end

function main(splash, args)
  local open, answer, redirect, moves, target, data = 0, nil, false, {}, nil, ""
  local has_frame = splash:jsfunc(FRAMES)
  local has_found = splash:jsfunc(args.found)
  local grow = args.more > 0 and splash:jsfunc(args.grow)
  local has_consented = args.consent and splash:jsfunc(args.consents)
  local go_to_hash = splash:jsfunc("(function (hash) { location.hash = hash; })")

  splash.images_enabled = false
  splash.plugins_enabled = false
  splash.resource_timeout = args.patience
  splash:set_user_agent(args.agent)
  splash:autoload(args.shim)
  splash:autoload(args.no_posts)
  splash:init_cookies(args.cookies)

  splash:on_request(function(request)
    local address = request.url:lower()
    local purpose = request.headers["Purpose"] or request.headers["X-Purpose"] or request.headers["X-moz"]
    if redirect or purpose == "prefetch" then
      request:abort()
      return
    end
    for _, part in ipairs(args.blocked) do
      if address:find(part, 1, true) then
        request:abort()
        return
      end
    end
    if args.proxy then
      request:set_proxy(args.proxy)
    end
    open = open + 1
  end)
  splash:on_response_headers(function(response)
    if answer then return end
    answer = {status = response.status, headers = response.headers}
    if response.status >= 300 and response.status < 400 and response.headers["Location"] then
      redirect = true
      response.abort()
    else
      splash:lock_navigation()
    end
  end)
  splash:on_response(function(response)
    open = open - 1
    local kind = response.headers["Content-Type"] or ""
    if response.status == 200 and kind:find("json", 1, true) and response.request.method == "GET" and #data < 20000 then
      data = data .. response.url .. "\n"
    end
  end)
  splash:on_navigation_locked(function(request) table.insert(moves, request.url) end)

  local ok, reason = splash:go{args.url, headers = args.headers}
  if not answer then
    return {failure = tostring(reason)}
  end
  local headers = {}
  for name, value in pairs(answer.headers) do
    headers[name] = value
  end
  if redirect then
    return {status = answer.status, headers = headers, url = args.url, html = "", cookies = splash:get_cookies()}
  end

  -- A new fragment is not a new document, and was refused with the rest.
  local function move()
    while #moves > 0 do
      local url, here = table.remove(moves, 1), splash:url()
      local page, hash = parted(url)
      if hash and url ~= here and page == parted(here) then
        splash:unlock_navigation()
        go_to_hash(hash)
        splash:lock_navigation()
      elseif url:find("^https?://") and not has_frame(url) then
        target = url
      end
    end
  end

  -- Waits until the page has changed and keeps still again; returns whether it has changed.
  local function has_grown(before)
    local waited, still, last = 0, 0, before
    while waited < 2 do
      splash:wait(STEP)
      waited = waited + STEP
      local sign = splash:evaljs(args.sign)
      still = (sign == last and open <= 0) and still + STEP or 0
      last = sign
      if last ~= before and still >= args.quiet then return true end
    end
    return last ~= before
  end

  local still, waited, last, ready, clicks = 0, 0, "", not args.select, 0
  while waited < args.patience do
    splash:wait(STEP)
    waited = waited + STEP
    move()
    if args.select and has_found(args.select) then
      ready = true
      break
    end
    if args.consent and clicks < 2 and open <= 0 and has_consented(args.consent) then
      clicks = clicks + 1
      still = 0
    end
    local sign = splash:evaljs(args.sign) .. ":" .. splash:url()
    still = (sign == last and open <= 0) and still + STEP or 0
    last = sign
    if still >= args.quiet then
      local is_done = not args.select and (still >= args.hope or splash:evaljs(args.full))
      if target or is_done then break end
    end
  end
  if target and not (ready and (args.select or splash:evaljs(args.full))) then
    return {status = 302, headers = {Location = target}, url = args.url, html = "", cookies = splash:get_cookies()}
  end
  local goes_on = false
  for _ = 1, args.more do
    if waited + args.pause + 2 > args.growing then
      goes_on = true
      break
    end
    local before = splash:evaljs(args.sign)
    grow(args.labels, args.in_text)
    goes_on = has_grown(before)
    if not goes_on then break end
    splash:wait(args.pause)
    waited = waited + args.pause + 0.5
  end
  if args.more > 0 and not args.in_text then grow(false) end -- puts back what the list took away meanwhile
  return {
    goes_on = goes_on,
    data = data,
    status = answer.status,
    headers = headers,
    url = splash:url(),
    html = splash:html(),
    cookies = splash:get_cookies(),
    ready = ready,
  }
end
