-- Keeps a new account with its first token and spends its slip.
-- KEYS: accounts, memory: see `once`. ARGV: id, address, slip ('' for none), slip ends at, now (ms), number of the account's
-- arguments, those, then the token: see `put`.
-- 0: kept, also when it was kept before by the same call; 1: the address is taken; 2: the slip is spent.
return once(function()
  local all, id, email, slip = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
  local holder = redis.call('HGET', all .. 'emails', email)
  if holder and holder ~= id then return 1 end
  if not holder and slip ~= '' then
    redis.call('ZREMRANGEBYSCORE', all .. 'slips', '-inf', ARGV[5])
    if redis.call('ZADD', all .. 'slips', 'NX', ARGV[4], slip) == 0 then return 2 end
  end
  local count = tonumber(ARGV[6])
  redis.call('HSET', all .. 'emails', email, id)
  redis.call('ZADD', all .. 'order', 0, email)
  redis.call('HSET', all .. 'a:' .. id, unpack(ARGV, 7, 6 + count))
  put(all, id, 7 + count)
  return 0
end)
