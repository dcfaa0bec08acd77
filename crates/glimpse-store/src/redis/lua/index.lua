-- Puts a row on an account's list, unless the account is leaving; forgets some that ended, by this server's clock.
-- KEYS: mark of leaving, list. ARGV: score, member, ends at (ms).
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('ZADD', KEYS[2], ARGV[1], ARGV[2])
local time = redis.call('TIME')
local now, ends = time[1] * 1000 + math.floor(time[2] / 1000), tonumber(ARGV[3])
for _, member in ipairs(redis.call('ZRANGE', KEYS[2], 0, 9)) do
  if tonumber(member:match(':(%d+)$')) <= now then redis.call('ZREM', KEYS[2], member) end
end
local left = redis.call('PTTL', KEYS[2])
if left < 0 or now + left < ends then redis.call('PEXPIREAT', KEYS[2], ARGV[3]) end
return 1
