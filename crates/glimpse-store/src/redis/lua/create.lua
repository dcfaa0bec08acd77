-- Keeps a new secret: its head until the receipt ends, its sealed bytes until it expires.
-- KEYS: head, sealed, gone. ARGV: head record, sealed bytes ('' if it has none any more), expires at, ends at (ms).
-- 1: kept, also when it was kept before by the same call; 0: the row belongs to another secret; 2: it was erased before.
if redis.call('EXISTS', KEYS[3]) == 1 then return 2 end
local kept = redis.call('GET', KEYS[1])
if kept then
  if kept:sub(18, 49) ~= ARGV[1]:sub(18, 49) then return 0 end
  -- A try that was given up can arrive late, when the secret was read already: what is kept stays as it is. Written again, so
  -- that WAIT waits for it.
  redis.call('SET', KEYS[1], kept, 'KEEPTTL')
  return 1
end
redis.call('SET', KEYS[1], ARGV[1], 'PXAT', ARGV[4])
if ARGV[2] ~= '' then redis.call('SET', KEYS[2], ARGV[2], 'PXAT', ARGV[3]) end
return 1
