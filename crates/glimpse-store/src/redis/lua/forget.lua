-- Erases a row if this account shared it.
-- KEYS: head, sealed. ARGV: account (8 bytes).
local head = redis.call('GET', KEYS[1])
if head and #head > 103 and head:sub(104, 111) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[1], KEYS[2])
return 1
