-- Makes the letters about the fate of a row due, unless they are, or somebody has them in hand.
-- KEYS: letters. ARGV: row, now (ms).
local all, now = KEYS[1], tonumber(ARGV[2])
for _, id in ipairs(redis.call('ZRANGE', all .. 'r:' .. ARGV[1], 0, -1)) do
  local key = all .. 'l:' .. id
  local kind, state, due, ready = unpack(redis.call('HMGET', key, 'kind', 'state', 'due', 'until'))
  if (kind == '3' or kind == '4') and state == '0' and tonumber(due) > now then
    redis.call('HSET', key, 'due', now)
    redis.call('ZADD', all .. (kind == '4' and 'hook' or 'due'), math.max(now, tonumber(ready)), id)
  end
end
return 1
