-- The fields of an account's tokens, oldest first.
-- KEYS: accounts. ARGV: id.
local found = {}
for _, hash in ipairs(redis.call('ZRANGE', KEYS[1] .. 'tokens:' .. ARGV[1], 0, -1)) do
  found[#found + 1] = redis.call('HGETALL', KEYS[1] .. 't:' .. hash)
end
return found
