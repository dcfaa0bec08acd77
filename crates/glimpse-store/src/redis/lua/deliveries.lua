-- Recipient, state, trouble and time of every letter with a link of this row.
-- KEYS: letters. ARGV: row.
local found = {}
for _, id in ipairs(redis.call('ZRANGE', KEYS[1] .. 'r:' .. ARGV[1], 0, -1)) do
  local letter = redis.call('HMGET', KEYS[1] .. 'l:' .. id, 'kind', 'index', 'state', 'trouble', 'at')
  if letter[1] == '2' then found[#found + 1] = {letter[2], letter[3], letter[4], letter[5]} end
end
return found
