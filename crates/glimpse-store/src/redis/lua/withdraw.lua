-- Takes a secret back that is perhaps kept, and stops it if it is still on its way.
-- KEYS: head, sealed, gone. ARGV: both hashes, for how long to remember (ms).
-- 1: nothing is kept; 0: somebody took it before.
local head = redis.call('GET', KEYS[1])
local is_ours = head and head:sub(18, 49) == ARGV[1]
if is_ours and head:byte(63) ~= 0 then return 0 end
-- Erased first, so that a server whose memory is full runs it: see settle.
if is_ours or not head then redis.call('DEL', KEYS[1], KEYS[2]) end
redis.call('SET', KEYS[3], '1', 'PX', ARGV[2])
return 1
