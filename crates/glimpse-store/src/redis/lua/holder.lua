-- Who holds a token: the fields of the token and of its account.
-- KEYS: accounts. ARGV: hash.
local token = redis.call('HGETALL', KEYS[1] .. 't:' .. ARGV[1])
local account = redis.call('HGET', KEYS[1] .. 't:' .. ARGV[1], 'account')
if not account then return {} end
return {token, redis.call('HGETALL', KEYS[1] .. 'a:' .. account)}
