-- Runs a change once, however often and however late it arrives: what it answered is remembered, by its nonce, for ten minutes.
-- Written again each time, so that WAIT waits for it.
local function once(change)
  local done = redis.call('GET', KEYS[2])
  local answer = done and tonumber(done) or change()
  redis.call('SET', KEYS[2], answer, 'PX', 600000)
  return answer
end
