-- Counts one passphrase try on an unread secret, as `Tries::count` does.
-- KEYS: head, nothing. ARGV: link hash, now, tries, window, lock (ms).
-- -1: nothing to open; 0: allowed; otherwise: locked for so many milliseconds.
local head = redis.call('GET', KEYS[1])
if not head or head:sub(18, 33) ~= ARGV[1] or head:byte(63) ~= 0 then return -1 end
local now, max, window, lock = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local created, ttl = struct.unpack('<I8I4', head, 50)
if now >= created + ttl * 1000 then return -1 end
local count, from, locked = struct.unpack('<I4I8I8', head, 84)
if locked > now then return math.min(locked - now, lock) end
if count == 0 or now < from or now - from >= window then count, from, locked = 0, now, 0 end
count = count + 1
if count >= max then count, from, locked = 0, now, now + lock end
-- Also where memory is full, or nobody could open it: see settle.
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[1], head:sub(1, 83) .. struct.pack('<I4I8I8', count, from, locked) .. head:sub(104), 'KEEPTTL')
return 0
