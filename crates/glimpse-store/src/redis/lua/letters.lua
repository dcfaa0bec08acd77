-- Takes a letter away, whole.
local function drop_letter(all, id)
  local key = all .. 'l:' .. id
  local row, account = unpack(redis.call('HMGET', key, 'row', 'account'))
  if row and row ~= '' then redis.call('ZREM', all .. 'r:' .. row, id) end
  if account then redis.call('ZREM', all .. 'a:' .. account, id) end
  redis.call('ZREM', all .. 'due', id)
  redis.call('ZREM', all .. 'hook', id)
  redis.call('ZREM', all .. 'ends', id)
  redis.call('DEL', key)
end
