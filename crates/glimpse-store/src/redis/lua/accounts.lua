-- The fields of accounts, in the order of their addresses.
-- KEYS: accounts. ARGV: from behind this address, at most so many.
local found = {}
local from = ARGV[1] == '' and '-' or '(' .. ARGV[1]
for _, email in ipairs(redis.call('ZRANGEBYLEX', KEYS[1] .. 'order', from, '+', 'LIMIT', 0, ARGV[2])) do
  found[#found + 1] = redis.call('HGETALL', KEYS[1] .. 'a:' .. redis.call('HGET', KEYS[1] .. 'emails', email))
end
return found
