-- Neovim with this client and nothing else: nvim --clean -u try.lua FILE.py
-- ETUDE_COMMAND, a JSON list, names the server; without it the client looks for one.
local here = vim.fs.dirname(vim.fs.abspath(debug.getinfo(1, "S").source:sub(2)))
vim.opt.runtimepath:prepend(here)

vim.g.mapleader = " "
vim.g.maplocalleader = " "
vim.opt.number = true
vim.opt.signcolumn = "yes"
vim.opt.swapfile = false

if vim.env.ETUDE_COMMAND then
  require("etude").setup({ cmd = vim.json.decode(vim.env.ETUDE_COMMAND) })
end
