-- Keeps letters, all or none; those that are here already stay as they are.
-- KEYS: letters. ARGV: most that may wait, then for each: id, account, kind, row ('' for none), index, due, ends (ms), sealed bytes.
-- 1: kept; 0: too many would wait.
local all = KEYS[1]
if redis.call('ZCARD', all .. 'due') + (#ARGV - 1) / 8 > tonumber(ARGV[1]) then return 0 end
for at = 2, #ARGV, 8 do
  local id, account, kind, row, index, due, ends, sealed = unpack(ARGV, at, at + 7)
  local key = all .. 'l:' .. id
  if redis.call('EXISTS', key) == 0 then
    redis.call('HSET', key, 'id', id, 'account', account, 'kind', kind, 'row', row, 'index', index, 'due', due, 'until', 0,
      'ends', ends, 'sealed', sealed, 'attempts', 0, 'state', 0, 'trouble', 0, 'at', 0)
    redis.call('PEXPIREAT', key, ends)
    redis.call('ZADD', all .. 'due', due, id)
    redis.call('ZADD', all .. 'ends', ends, id)
    redis.call('SADD', all .. 'a:' .. account, id)
    if row ~= '' then redis.call('SADD', all .. 'r:' .. row, id) end
  end
end
return 1
