-- One page, rendered: its first answer that is no redirect, and its DOM once that keeps still.
-- args: url, headers, cookies, agent, blocked (plain parts of addresses), shim (JavaScript);
-- sign and full (JavaScript, see engine.py), quiet, hope and patience (seconds).
-- A redirect is handed back and not followed: whether it may be is Scrapy's to say.

local STEP = 0.05

function main(splash, args)
  local open, answer, redirect = 0, nil, nil

  splash.images_enabled = false
  splash.plugins_enabled = false
  splash.resource_timeout = args.patience
  splash:set_user_agent(args.agent)
  splash:autoload(args.shim)
  splash:init_cookies(args.cookies)

  splash:on_request(function(request)
    if redirect then
      request:abort()
      return
    end
    local address = request.url:lower()
    for _, part in ipairs(args.blocked) do
      if address:find(part, 1, true) then
        request:abort()
        return
      end
    end
    open = open + 1
  end)
  splash:on_response_headers(function(response)
    if answer then return end
    answer = {status = response.status, headers = response.headers}
    if response.status >= 300 and response.status < 400 and response.headers["Location"] then
      redirect = true
      response.abort()
    end
  end)
  splash:on_response(function() open = open - 1 end)

  local ok, reason = splash:go{args.url, headers = args.headers}
  if not answer then
    return {failure = tostring(reason)}
  end
  local headers = {}
  for name, value in pairs(answer.headers) do
    headers[name] = value
  end
  if redirect then
    return {status = answer.status, headers = headers, url = args.url, html = ""}
  end

  local still, waited, last = 0, 0, ""
  while waited < args.patience do
    splash:wait(STEP)
    waited = waited + STEP
    local sign = splash:evaljs(args.sign) .. ":" .. splash:url()
    still = (sign == last and open <= 0) and still + STEP or 0
    last = sign
    if still >= args.quiet and (still >= args.hope or splash:evaljs(args.full)) then
      break
    end
  end
  return {
    status = answer.status,
    headers = headers,
    url = splash:url(),
    html = splash:html(),
    cookies = splash:get_cookies(),
  }
end
