if vim.g.loaded_etude then
  return
end
vim.g.loaded_etude = true

if vim.fn.has("nvim-0.11") == 0 then
  vim.notify("Étude needs Neovim 0.11 or newer; this is " .. tostring(vim.version()) .. ".", vim.log.levels.WARN)
  return
end

local commands = require("etude.commands")

vim.api.nvim_create_user_command("Etude", commands.from_command_line, {
  nargs = "*",
  complete = commands.complete,
  desc = "Practise: run, submit, hint, statement, next …",
})
require("etude.attach").register()
vim.lsp.enable("etude")
