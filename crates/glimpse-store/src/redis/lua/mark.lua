-- Writes something that is gone at once, so that the WAIT that follows waits for it, and for all that was written before it.
-- KEYS: mark.
-- Erased first, so that a server whose memory is full runs it: see settle.
redis.call('DEL', KEYS[1])
redis.call('SET', KEYS[1], '1')
redis.call('DEL', KEYS[1])
return 1
