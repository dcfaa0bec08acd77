-- Takes the letters of an account away.
-- KEYS: letters. ARGV: account.
for _, id in ipairs(redis.call('ZRANGE', KEYS[1] .. 'a:' .. ARGV[1], 0, -1)) do drop_letter(KEYS[1], id) end
return 1
