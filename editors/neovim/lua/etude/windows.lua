-- Where documents of the server appear: texts to read beside the code, exercises in its place.
local M = { handlers = {} }

---@param uri string
local function is_text(uri)
  return vim.startswith(uri, "file:") and not vim.endswith(uri, ".py")
end

M.handlers["window/showDocument"] = function(failure, document, context, config)
  local code_window = vim.api.nvim_get_current_win()
  local beside = not document.external and is_text(document.uri) and vim.bo.filetype == "python"
  if beside then
    vim.cmd(vim.o.columns >= 120 and "vsplit" or "split")
  end
  local answer = vim.lsp.handlers["window/showDocument"](failure, document, context, config)
  if beside then
    vim.wo.wrap = true
    vim.wo.linebreak = true
    if not document.takeFocus then
      vim.api.nvim_set_current_win(code_window)
    end
  end
  return answer
end

return M
