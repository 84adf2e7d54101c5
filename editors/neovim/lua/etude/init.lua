-- Options of the Étude client. `setup` is optional: without it the defaults hold.
local M = {}

---@class etude.Options
---@field cmd? string[] how to start the server; found by itself when nil
---@field settings table what the server is told: run, python, folder, roots, completion, hints
---@field prefix string|false what the key maps begin with; false for none
---@field keys table<string, string|false> the key after the prefix -> the subcommand of :Etude
---@field virtual_text boolean|table findings at the end of the line (an option of vim.diagnostic.config)
---@field virtual_lines boolean|table findings under the line (an option of vim.diagnostic.config)
---@field window "split"|"float" where statements, hints and other texts appear
---@field inlay_hints boolean the status line behind `def`
---@field lenses boolean the row of actions above `def`
M.defaults = {
  cmd = nil,
  settings = {},
  prefix = "<localleader>e",
  keys = {
    r = "run",
    s = "submit",
    h = "hint",
    y = "apply",
    t = "statement",
    n = "next",
    o = "start",
    d = "daily",
    i = "topic",
    p = "progress",
    c = "cancel",
    x = "reset",
    a = "reference",
    b = "debug",
    v = "picture",
    w = "compare",
  },
  virtual_text = true,
  virtual_lines = false,
  window = "split",
  inlay_hints = true,
  lenses = true,
}

---@type etude.Options
M.options = vim.deepcopy(M.defaults)

---Change options. Call it before the first exercise is opened.
---@param options? table
function M.setup(options)
  M.options = vim.tbl_deep_extend("force", vim.deepcopy(M.defaults), options or {})
end

---The state of the exercise in front, for a status line: "12 of 16 tests passed · 8 ms"; empty elsewhere.
---@return string
function M.statusline()
  return vim.b.etude_status or ""
end

return M
