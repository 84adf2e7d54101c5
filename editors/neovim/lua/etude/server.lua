-- Finding and starting the server. Everything is read when a buffer opens, so `setup` may come late.
local M = {}

local tell = require("etude.tell")

---The environment of the project first, the machine's own last.
---@param folder string
---@return string[]
local function candidates(folder)
  local found = {}
  if vim.env.VIRTUAL_ENV then
    table.insert(found, vim.fs.joinpath(vim.env.VIRTUAL_ENV, "bin", "etude"))
  end
  for _, environment in ipairs(vim.fs.find(".venv", { path = folder, upward = true, type = "directory" })) do
    table.insert(found, vim.fs.joinpath(environment, "bin", "etude"))
  end
  table.insert(found, "etude")
  return found
end

---How the server is started for a file in this folder, or nil when there is none.
---@param folder string
---@return string[]?
function M.command(folder)
  local chosen = require("etude").options.cmd
  if chosen then
    return vim.fn.executable(chosen[1]) == 1 and chosen or nil
  end
  for _, program in ipairs(candidates(folder)) do
    if vim.fn.executable(program) == 1 then
      return { program, "serve" }
    end
  end
end

---What to say when `command` found nothing.
---@return string
function M.missing()
  local chosen = require("etude").options.cmd
  if chosen then
    return ("Étude's server cannot start: there is no program %q. Correct `cmd` in require('etude').setup."):format(
      chosen[1]
    )
  end
  return "Étude's server was not found. Install it with `pipx install etude` (or into your .venv), "
    .. "or name it: require('etude').setup({ cmd = { '/path/to/etude', 'serve' } })."
end

---The folder of the exercise, also for a file that stands alone.
---@param buffer integer
---@return string
local function folder_of(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  return name ~= "" and vim.fs.dirname(vim.fs.abspath(name)) or assert(vim.uv.cwd())
end

local OF_PROBLEMS = { ["problem.toml"] = true, ["cases.toml"] = true, ["statement.md"] = true, ["hints.md"] = true }

---Whether the server has something to say in a buffer: in Python, and in the files of a problem.
---@param buffer integer
---@param folder string
---@return boolean
local function is_wanted(buffer, folder)
  if vim.bo[buffer].filetype == "python" then
    return true
  end
  local name = vim.fs.basename(vim.api.nvim_buf_get_name(buffer))
  return OF_PROBLEMS[name] ~= nil and vim.uv.fs_stat(vim.fs.joinpath(folder, "problem.toml")) ~= nil
end

---@param buffer integer
---@param on_dir fun(folder: string)
function M.root_dir(buffer, on_dir)
  local folder = folder_of(buffer)
  if not is_wanted(buffer, folder) then
    return
  end
  if M.command(folder) then
    on_dir(folder)
  else
    tell.error_once(M.missing())
  end
end

---@param dispatchers vim.lsp.rpc.Dispatchers
---@param config vim.lsp.ClientConfig
function M.spawn(dispatchers, config)
  local command = M.command(config.root_dir or assert(vim.uv.cwd()))
  if not command then
    error(M.missing(), 0)
  end
  return vim.lsp.rpc.start(command, dispatchers, { cwd = config.cmd_cwd, env = config.cmd_env })
end

---@param params lsp.InitializeParams
---@param config vim.lsp.ClientConfig
function M.before_init(params, config)
  local settings = require("etude").options.settings
  params.initializationOptions = next(settings) and settings or nil
  -- Neovim answers the server's workspace/configuration from here.
  config.settings = vim.tbl_deep_extend("force", config.settings or {}, { etude = settings })
end

---@param code integer
---@param signal integer
function M.on_exit(code, signal)
  if code == 0 and (signal == 0 or signal == 15) then
    return
  end
  tell.error(
    ("Étude's server ended (status %d). `:checkhealth etude` says what is wrong; `:edit` starts it again."):format(
      code ~= 0 and code or signal
    )
  )
end

---The running client, started without a buffer when there is none yet.
---@param use fun(client: vim.lsp.Client)
function M.with_client(use)
  local client = vim.lsp.get_clients({ name = "etude" })[1]
  if client then
    return use(client)
  end
  local folder = assert(vim.uv.cwd())
  if not M.command(folder) then
    return tell.error(M.missing())
  end
  local config = vim.tbl_extend("force", vim.lsp.config.etude, {
    root_dir = folder,
    on_init = function(started)
      use(started)
    end,
  })
  vim.lsp.start(config, { attach = false, reuse_client = config.reuse_client })
end

return M
