-- Takes an amount that comes back evenly (the generic cell rate algorithm), by this server's clock.
-- KEYS: count. ARGV: period of one (µs), burst, amount.
-- 0: taken; otherwise: not before so many microseconds.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local period, burst, amount = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local free = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + period * amount
local wait = free - now - period * burst
if wait > 0 then return math.ceil(wait) end
redis.call('SET', KEYS[1], string.format('%.0f', free), 'PX', math.ceil((free - now) / 1000))
return 0
