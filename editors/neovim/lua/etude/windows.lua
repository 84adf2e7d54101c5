-- Where documents of the server appear: texts to read beside the code, exercises in its place.
local M = { handlers = {} }

---@param uri string
local function is_text(uri)
  return vim.startswith(uri, "file:") and not vim.endswith(uri, ".py")
end

---A text in a window over the code; `q` closes it, and so does leaving it.
---@param uri string
local function float(uri)
  local buffer = vim.uri_to_bufnr(uri)
  vim.fn.bufload(buffer)
  vim.cmd.checktime(buffer) -- the page may have been written anew since it was shown last
  local width = math.min(100, math.max(20, vim.o.columns - 8))
  local height = math.max(5, math.floor(vim.o.lines * 0.8) - 2)
  local window = vim.api.nvim_open_win(buffer, true, {
    relative = "editor",
    row = math.max(0, math.floor((vim.o.lines - height) / 2) - 1),
    col = math.max(0, math.floor((vim.o.columns - width) / 2)),
    width = width,
    height = height,
    border = "rounded",
    title = " Étude ",
  })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = buffer, desc = "Étude: close the text" })
  vim.api.nvim_create_autocmd("WinLeave", {
    buffer = buffer,
    once = true,
    callback = vim.schedule_wrap(function()
      if vim.api.nvim_win_is_valid(window) then
        vim.api.nvim_win_close(window, false)
      end
    end),
  })
  return { success = true }
end

M.handlers["window/showDocument"] = function(failure, document, context, config)
  local code_window = vim.api.nvim_get_current_win()
  local beside = not document.external and is_text(document.uri) and vim.bo.filetype == "python"
  if beside and require("etude").options.window == "float" then
    local answer = float(document.uri)
    vim.wo.wrap = true
    vim.wo.linebreak = true
    return answer
  end
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
