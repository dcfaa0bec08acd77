# not translated yet
