-- Sentences of the client itself; everything else comes from the server.
local M = {}

local told = {} ---@type table<string, true>

---Scheduled: an error told inside an autocommand would come wrapped in a stack trace.
---@param sentence string
function M.error(sentence)
  vim.schedule(function()
    vim.notify(sentence, vim.log.levels.ERROR)
  end)
end

---The same, but not again for every buffer.
---@param sentence string
function M.error_once(sentence)
  if not told[sentence] then
    told[sentence] = true
    M.error(sentence)
  end
end

return M
