-- Changes fields of an account, and ends those of its tokens that the change is meant to end.
-- KEYS: accounts, memory: see `once`. ARGV: id, what ends ('', 'sessions' or 'all'), the session that stays ('' for none),
-- number of the account's arguments, those, then a new token or nothing.
return once(function()
  local all, id, ends, keep, count = KEYS[1], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
  if redis.call('EXISTS', all .. 'a:' .. id) == 0 then return 0 end
  redis.call('HSET', all .. 'a:' .. id, unpack(ARGV, 5, 4 + count))
  if ends ~= '' then drop(all, all .. 'sessions:' .. id, keep) end
  if ends == 'all' then drop(all, all .. 'tokens:' .. id, keep) end
  if ARGV[5 + count] then put(all, id, 5 + count) end
  return 1
end)
