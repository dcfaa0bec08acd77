-- Keeps a token. ARGV from `at`: hash, created (ms), expires ('' or ms), 1 for a session, then its fields.
local function put(all, id, at)
  local hash, created, expires, is_session = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3] == '1'
  local key = all .. 't:' .. hash
  redis.call('HSET', key, unpack(ARGV, at + 4))
  redis.call('ZADD', all .. (is_session and 'sessions:' or 'tokens:') .. id, created, hash)
  if is_session and expires ~= '' then redis.call('PEXPIREAT', key, expires) end
end
-- Ends all tokens on a list but one.
local function drop(all, list, keep)
  for _, hash in ipairs(redis.call('ZRANGE', list, 0, -1)) do
    if hash ~= keep then
      redis.call('DEL', all .. 't:' .. hash)
      redis.call('ZREM', list, hash)
    end
  end
end
