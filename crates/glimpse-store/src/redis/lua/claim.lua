-- Takes an unread secret: stamps its fate and erases its sealed bytes. Reveals and burns are the same transition.
-- KEYS: head, sealed, void, nothing. ARGV: where the hash stands in the head record, hash, nonce, now (ms), fate,
-- for how long a fate is young (ms).
-- {1, head, sealed}: won, or won before by the same nonce (then without the bytes); {0, 0}: there is nothing to take;
-- {0, 1}: somebody took it, and may still undo that; {0, 2}: it was moved to another store.
local head = redis.call('GET', KEYS[1])
local from = tonumber(ARGV[1])
if not head or head:sub(from, from + 15) ~= ARGV[2] then return {0, 0} end
local now = tonumber(ARGV[4])
if head:byte(63) ~= 0 then
  local is_ours = head:sub(1, 15) == ARGV[3]
  local is_young = math.abs(now - struct.unpack('<I8', head, 64)) < tonumber(ARGV[6])
  -- Written again, so that WAIT waits for it: nobody is told of a fate that a failover may undo. Nothing is erased first: see settle.
  if is_ours or is_young then
    redis.call('DEL', KEYS[4])
    redis.call('SET', KEYS[1], head, 'KEEPTTL')
  end
  if is_ours then return {1, head} end
  return {0, is_young and head:byte(16) == 0 and 1 or 0}
end
if head:byte(16) == 2 then return {0, 2} end
local created, ttl = struct.unpack('<I8I4', head, 50)
if now >= created + ttl * 1000 or redis.call('EXISTS', KEYS[3]) == 1 then return {0, 0} end
local sealed = redis.call('GET', KEYS[2])
if not sealed then return {0, 0} end
head = ARGV[3] .. '\0' .. head:sub(17, 62) .. string.char(ARGV[5]) .. struct.pack('<I8', now) .. head:sub(72)
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[1], head, 'KEEPTTL')
return {1, head, sealed}
