-- The state of the exercise for a status line: the server's own words, from its inlay hint behind the `def`.
local M = {}

---@param label string|lsp.InlayHintLabelPart[]
local function text_of(label)
  if type(label) == "string" then
    return label
  end
  return table.concat(vim.tbl_map(function(part)
    return part.value
  end, label))
end

---Ask for the state of a buffer; `vim.b.etude_status` has it afterwards.
---@param buffer integer
function M.refresh(buffer)
  local client = vim.lsp.get_clients({ bufnr = buffer, name = "etude", method = "textDocument/inlayHint" })[1]
  if not client then
    return
  end
  local last = math.max(vim.api.nvim_buf_line_count(buffer), 1)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = { line = 0, character = 0 }, ["end"] = { line = last, character = 0 } },
  }
  client:request("textDocument/inlayHint", params, function(failure, hints)
    if failure or not vim.api.nvim_buf_is_loaded(buffer) then
      return -- the server is going down, or the buffer is gone: there is no state to show
    end
    local first = hints and hints[1]
    vim.b[buffer].etude_status = first and text_of(first.label) or nil
    vim.cmd.redrawstatus()
  end, buffer)
end

return M
