-- Keeps letters, all or none; those that are here already stay as they are.
-- KEYS: letters. ARGV: most that may wait of a carrier, and of an account of those, then for each: id, account, kind, row ('' for none),
-- index, due, ends (ms), sealed bytes. 1: kept; 0: too many would wait; 2: too many of an account.
local all = KEYS[1]
local function queue(kind) return tonumber(kind) >= 4 and 'hook' or 'due' end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- A list forgets what ended, and ends with its last letter.
local function list(key, id, ends)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
  redis.call('ZADD', key, ends, id)
  redis.call('PEXPIREAT', key, redis.call('ZREVRANGE', key, 0, 0, 'WITHSCORES')[2])
end
-- How many are new, by queue and by what waits of an account.
local queues, accounts = {}, {}
for at = 3, #ARGV, 8 do
  if redis.call('EXISTS', all .. 'l:' .. ARGV[at]) == 0 then
    local to = queue(ARGV[at + 2])
    local whose = all .. to .. ':' .. ARGV[at + 1]
    queues[all .. to] = (queues[all .. to] or 0) + 1
    accounts[whose] = (accounts[whose] or 0) + 1
  end
end
for key, more in pairs(queues) do
  if redis.call('ZCARD', key) + more > tonumber(ARGV[1]) then return 0 end
end
for key, more in pairs(accounts) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
  if redis.call('ZCARD', key) + more > tonumber(ARGV[2]) then return 2 end
end
for at = 3, #ARGV, 8 do
  local id, account, kind, row, index, due, ends, sealed = unpack(ARGV, at, at + 7)
  local key = all .. 'l:' .. id
  if redis.call('EXISTS', key) == 0 then
    redis.call('HSET', key, 'id', id, 'account', account, 'kind', kind, 'row', row, 'index', index, 'due', due, 'until', 0,
      'ends', ends, 'sealed', sealed, 'attempts', 0, 'state', 0, 'trouble', 0, 'at', 0)
    redis.call('PEXPIREAT', key, ends)
    redis.call('ZADD', all .. queue(kind), due, id)
    list(all .. queue(kind) .. ':' .. account, id, ends)
    redis.call('ZADD', all .. 'ends', ends, id)
    list(all .. 'a:' .. account, id, ends)
    if row ~= '' then list(all .. 'r:' .. row, id, ends) end
  end
end
return 1
