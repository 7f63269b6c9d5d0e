-- ARGV: most entries at once, host (or '' for any). Throws away what waits, which stays seen; returns the number.
local host = ARGV[2] ~= '' and ARGV[2] or call('ZRANGE', READY, 0, 0)[1]
if not host then return 0 end
local gone = call('ZREMRANGEBYRANK', queue(host), 0, ARGV[1] - 1)
add_waiting(-gone)
unlist_if_empty(host)
return gone
