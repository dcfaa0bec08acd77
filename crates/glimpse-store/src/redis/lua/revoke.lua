-- Takes a token away.
-- KEYS: accounts, memory: see `once`. ARGV: id, hash.
return once(function()
  local all, id, hash = KEYS[1], ARGV[1], ARGV[2]
  if redis.call('HGET', all .. 't:' .. hash, 'account') ~= id then return 0 end
  redis.call('DEL', all .. 't:' .. hash)
  redis.call('ZREM', all .. 'tokens:' .. id, hash)
  redis.call('ZREM', all .. 'sessions:' .. id, hash)
  return 1
end)
