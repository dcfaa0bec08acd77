-- Takes letters that are due, hides them for the lease and counts the try. Answers with their fields.
-- KEYS: letters. ARGV: the queue ('due' or 'hook'), now, lease (ms), at most so many.
local all, now, taken = KEYS[1], tonumber(ARGV[2]), {}
local queue = all .. ARGV[1]
for _, id in ipairs(redis.call('ZRANGEBYSCORE', queue, '-inf', now, 'LIMIT', 0, ARGV[4])) do
  local key = all .. 'l:' .. id
  local ends = redis.call('HGET', key, 'ends')
  if not ends or tonumber(ends) <= now then
    redis.call('ZREM', queue, id)
  else
    redis.call('HINCRBY', key, 'attempts', 1)
    redis.call('HSET', key, 'until', now + ARGV[3])
    redis.call('ZADD', queue, now + ARGV[3], id)
    taken[#taken + 1] = redis.call('HGETALL', key)
  end
end
return taken
