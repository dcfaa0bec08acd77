-- Undoes a claim that was not acknowledged and that nobody saw, and stops it if it is still on its way.
-- KEYS: head, sealed, void. ARGV: nonce, sealed bytes if they are known, expires at, for how long to remember, for how long a
-- fate is young (ms).
-- 1: the secret is unread, or was taken by another; 0: it was taken by this nonce and its bytes are not known, or somebody
-- was told.
-- Erased first, so that a server whose memory is full runs it: see settle.
redis.call('DEL', KEYS[3])
redis.call('SET', KEYS[3], '1', 'PX', ARGV[4])
local head = redis.call('GET', KEYS[1])
if not head or head:byte(63) == 0 or head:sub(1, 15) ~= ARGV[1] then return 1 end
if ARGV[2] == '' or head:byte(16) ~= 0 then return 0 end
-- A fate is told as it is when it is no longer young: an undoing that comes so late comes too late.
local since = tonumber(redis.call('TIME')[1]) * 1000 - struct.unpack('<I8', head, 64)
if math.abs(since) > tonumber(ARGV[5]) / 2 then return 0 end
redis.call('SET', KEYS[1], string.rep('\0', 16) .. head:sub(17, 62) .. string.rep('\0', 9) .. head:sub(72), 'KEEPTTL')
redis.call('SET', KEYS[2], ARGV[2], 'PXAT', ARGV[3])
return 1
