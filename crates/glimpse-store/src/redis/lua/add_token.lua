-- Adds a token if what it is made with still holds and there is room.
-- KEYS: accounts, memory: see `once`. ARGV: id, most there may be, proof ('password' or 'token'), verifier or hash, then the
-- token: see `put`.
return once(function()
  local all, id, max, proof = KEYS[1], ARGV[1], tonumber(ARGV[2]), ARGV[4]
  local holds
  if ARGV[3] == 'password' then
    holds = redis.call('HGET', all .. 'a:' .. id, 'verifier') == proof
  else
    holds = redis.call('HGET', all .. 't:' .. proof, 'account') == id
  end
  if not holds or redis.call('EXISTS', all .. 'a:' .. id) == 0 then return 0 end
  local hash, is_session = ARGV[5], ARGV[8] == '1'
  local list = all .. (is_session and 'sessions:' or 'tokens:') .. id
  if redis.call('EXISTS', all .. 't:' .. hash) == 0 then
    local hashes = redis.call('ZRANGE', list, 0, -1)
    local there = #hashes
    for _, other in ipairs(hashes) do
      local is_over = redis.call('EXISTS', all .. 't:' .. other) == 0
      if is_over or (is_session and there >= max) then
        redis.call('DEL', all .. 't:' .. other)
        redis.call('ZREM', list, other)
        there = there - 1
      end
    end
    if there >= max then return 0 end
  end
  put(all, id, 5)
  return 1
end)
