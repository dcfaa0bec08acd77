-- Notes which root keys a node has, forgets what nodes said that are gone, and answers with what every other one said: '' for nothing.
-- KEYS: leases, what nodes said. ARGV: node, what it says.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then redis.call('HSET', KEYS[2], ARGV[1], ARGV[2]) end
local said = {}
for _, node in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')) do
  if node ~= ARGV[1] then said[#said + 1] = redis.call('HGET', KEYS[2], node) or '' end
end
for _, node in ipairs(redis.call('HKEYS', KEYS[2])) do
  if node ~= ARGV[1] and not redis.call('ZSCORE', KEYS[1], node) then redis.call('HDEL', KEYS[2], node) end
end
return said
