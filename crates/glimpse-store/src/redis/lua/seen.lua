-- Notes that the link's page was looked at, if the secret is unread.
-- KEYS: head. ARGV: link hash, now (ms).
local head = redis.call('GET', KEYS[1])
if not head or head:sub(18, 33) ~= ARGV[1] or head:byte(63) ~= 0 then return 0 end
local now = tonumber(ARGV[2])
local created, ttl = struct.unpack('<I8I4', head, 50)
if now >= created + ttl * 1000 then return 0 end
local first, count = struct.unpack('<I8I4', head, 72)
if count == 0 then first = now end
if count < 4294967295 then count = count + 1 end
redis.call('SET', KEYS[1], head:sub(1, 71) .. struct.pack('<I8I4', first, count) .. head:sub(84), 'KEEPTTL')
return 1
