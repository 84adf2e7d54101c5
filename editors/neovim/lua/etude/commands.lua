-- `:Etude …`. Each subcommand but `find` is one command of the server; nothing is decided here.
local tell = require("etude.tell")

local M = {}

---@class etude.Subcommand
---@field id string the server's command
---@field does string for key maps and menus

---@type table<string, etude.Subcommand>
M.subcommands = {
  run = { id = "etude.run", does = "Run the tests" },
  submit = { id = "etude.submit", does = "Submit the solution" },
  hint = { id = "etude.hint", does = "Show the next hint" },
  apply = { id = "etude.apply", does = "Apply the change of a hint" },
  statement = { id = "etude.statement", does = "Open the statement" },
  next = { id = "etude.next", does = "Open the next problem" },
  reset = { id = "etude.reset", does = "Go back to the starter" },
  reference = { id = "etude.reference", does = "Show the reference solution" },
  start = { id = "etude.start", does = "Start a problem" },
  daily = { id = "etude.daily", does = "Show the post of the day" },
  topic = { id = "etude.topic", does = "Read the topic" },
  progress = { id = "etude.progress", does = "Show the progress" },
  compare = { id = "etude.compare", does = "Look back at a solution: compare, simplify, measure" },
  picture = { id = "etude.picture", does = "Show the difference as a picture" },
  debug = { id = "etude.debug", does = "Debug the failing call" },
  cancel = { id = "etude.cancel", does = "Cancel the run" },
}

---The file in front of the learner, when it is one that the server knows.
---@param client vim.lsp.Client
---@param buffer integer
---@return any[]?
local function this_file(client, buffer)
  return client.attached_buffers[buffer] and { { uri = vim.uri_from_bufnr(buffer) } } or nil
end

---Have the server do it. The answer comes as diagnostics, messages and documents.
---@param name string
---@param arguments? any[]
function M.execute(name, arguments)
  local subcommand = M.subcommands[name]
  if not subcommand then
    local known = table.concat(M.names(), ", ")
    return tell.error((":Etude knows no %q. It knows: %s."):format(name, known))
  end
  local buffer = vim.api.nvim_get_current_buf()
  require("etude.server").with_client(function(client)
    client:exec_cmd(
      { title = subcommand.does, command = subcommand.id, arguments = arguments or this_file(client, buffer) },
      { bufnr = buffer },
      function(failure)
        if failure then
          tell.error(failure.message)
        end
      end
    )
  end)
end

---@return string[]
function M.names()
  local names = vim.tbl_keys(M.subcommands)
  table.insert(names, "find")
  table.sort(names)
  return names
end

---@param command vim.api.keyset.create_user_command.command_args
function M.from_command_line(command)
  local name = command.fargs[1] or "run"
  local rest = vim.list_slice(command.fargs, 2)
  if name == "find" then
    return require("etude.find").find(table.concat(rest, " "))
  end
  M.execute(name, next(rest) and rest or nil)
end

---@param typed string
---@param line string
---@return string[]
function M.complete(typed, line)
  if #vim.split(vim.trim(line), "%s+") > (typed == "" and 1 or 2) then
    return {}
  end
  return vim.tbl_filter(function(name)
    return vim.startswith(name, typed)
  end, M.names())
end

return M
