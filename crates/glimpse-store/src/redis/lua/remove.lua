-- Erases an account with its tokens.
-- KEYS: accounts, memory: see `once`. ARGV: id.
return once(function()
  local all, id = KEYS[1], ARGV[1]
  local email = redis.call('HGET', all .. 'a:' .. id, 'email')
  if not email then return 0 end
  drop(all, all .. 'sessions:' .. id, '')
  drop(all, all .. 'tokens:' .. id, '')
  redis.call('HDEL', all .. 'emails', email)
  redis.call('ZREM', all .. 'order', email)
  redis.call('DEL', all .. 'a:' .. id)
  return 1
end)
