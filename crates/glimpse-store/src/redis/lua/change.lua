-- Changes fields of an account, and ends those of its tokens that the change is meant to end.
-- KEYS: accounts, memory: see `once`. ARGV: id, what ends ('', 'sessions' or 'all'), the session that stays ('' for none),
-- the verifier that the password must have ('' for any), number of the account's arguments, those, then a new token or nothing.
return once(function()
  local all, id, ends, keep, instead, count = KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
  local verifier = redis.call('HGET', all .. 'a:' .. id, 'verifier')
  if not verifier or (instead ~= '' and verifier ~= instead) then return 0 end
  redis.call('HSET', all .. 'a:' .. id, unpack(ARGV, 6, 5 + count))
  if ends ~= '' then drop(all, all .. 'sessions:' .. id, keep) end
  if ends == 'all' then drop(all, all .. 'tokens:' .. id, keep) end
  if ARGV[6 + count] then put(all, id, 6 + count) end
  return 1
end)
