-- Puts a document in the place of what is there, or takes it away, if what is there is what the caller saw.
-- KEYS: shelf, memory: see `once`. ARGV: name, whether there was one (0 or 1), what; whether there shall be one, what.
return once(function()
  local there = redis.call('HGET', KEYS[1], ARGV[1])
  if ARGV[2] == '1' and there ~= ARGV[3] or ARGV[2] == '0' and there then return 0 end
  if ARGV[4] == '1' then
    redis.call('HSET', KEYS[1], ARGV[1], ARGV[5])
  else
    redis.call('HDEL', KEYS[1], ARGV[1])
  end
  return 1
end)
