-- Erases a row if this account shared it, and stops it if it is still on its way.
-- KEYS: head, sealed, gone. ARGV: account (8 bytes), for how long to remember (ms).
local head = redis.call('GET', KEYS[1])
if head and #head > 103 and head:sub(104, 111) ~= ARGV[1] then return 0 end
-- Erased first, so that a server whose memory is full runs it: see settle.
redis.call('DEL', KEYS[1], KEYS[2])
redis.call('SET', KEYS[3], '1', 'PX', ARGV[2])
return 1
