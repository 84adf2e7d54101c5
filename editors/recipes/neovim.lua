-- Étude's client, from the installed package. `:help etude` says what it does.
local client = "@CLIENT@"
vim.opt.runtimepath:prepend(client)
vim.cmd.source(client .. "/plugin/etude.lua")
