-- Gives out no row number below this one.
-- KEYS: counter. ARGV: number.
local at = tonumber(redis.call('GET', KEYS[1]) or 0)
if at < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1]) end
return 1
