-- The client's configuration, in the place where `vim.lsp.enable("etude")` looks for it.
local server = require("etude.server")

---@type vim.lsp.Config
return {
  cmd = server.spawn,
  filetypes = { "python", "toml", "markdown" }, -- of the last two, only files of problems
  root_dir = server.root_dir,
  -- One server judges every exercise: a second one would only cost memory and a warm-up.
  reuse_client = function(client, config)
    return client.name == config.name and not client:is_stopped()
  end,
  before_init = server.before_init,
  on_exit = server.on_exit,
  handlers = require("etude.windows").handlers,
}
