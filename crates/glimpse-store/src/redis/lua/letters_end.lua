-- Takes letters away that ended.
-- KEYS: letters. ARGV: now (ms), at most so many.
local ended = redis.call('ZRANGEBYSCORE', KEYS[1] .. 'ends', '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, id in ipairs(ended) do drop_letter(KEYS[1], id) end
return #ended
