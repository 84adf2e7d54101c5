-- `:checkhealth etude`
local M = {}

---@param command string[]
local function check_server(command)
  local program = command[#command] == "serve" and vim.list_slice(command, 1, #command - 1) or command
  local done = vim.system(vim.list_extend(vim.list_slice(program), { "--version" }), { text = true }):wait(10000)
  if done.code == 0 then
    vim.health.ok(("server: %s (%s)"):format(table.concat(command, " "), vim.trim(done.stdout)))
  else
    vim.health.error(
      ("`%s --version` ended with status %d"):format(table.concat(program, " "), done.code),
      vim.split(vim.trim(done.stderr), "\n")
    )
  end
end

function M.check()
  vim.health.start("Étude")
  if vim.fn.has("nvim-0.11") == 1 then
    vim.health.ok("Neovim " .. tostring(vim.version()))
  else
    vim.health.error("Neovim 0.11 or newer is needed; this is " .. tostring(vim.version()))
    return
  end
  local server = require("etude.server")
  local command = server.command(assert(vim.uv.cwd()))
  if command then
    check_server(command)
  else
    vim.health.error(server.missing())
  end
  local client = vim.lsp.get_clients({ name = "etude" })[1]
  if client then
    vim.health.ok(("running, attached to %d file(s)"):format(vim.tbl_count(client.attached_buffers)))
  else
    vim.health.info("not running; it starts with the first Python file or `:Etude start`")
  end
  if vim.fn.maparg("<localleader>") == "" and vim.g.maplocalleader == nil then
    vim.health.info("maplocalleader is not set, so the key maps begin with a backslash: \\e")
  end
  vim.health.info("`etude doctor` in a shell says how well the machine can confine a submission")
end

return M
