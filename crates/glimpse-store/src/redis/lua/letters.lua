-- Takes a letter away, whole.
local function drop_letter(all, id)
  local key = all .. 'l:' .. id
  local row, account = unpack(redis.call('HMGET', key, 'row', 'account'))
  if row and row ~= '' then redis.call('ZREM', all .. 'r:' .. row, id) end
  if account then
    for _, list in ipairs({'a:', 'due:', 'hook:'}) do redis.call('ZREM', all .. list .. account, id) end
  end
  redis.call('ZREM', all .. 'due', id)
  redis.call('ZREM', all .. 'hook', id)
  redis.call('ZREM', all .. 'ends', id)
  redis.call('DEL', key)
end
