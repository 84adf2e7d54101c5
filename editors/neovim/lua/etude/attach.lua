-- What a buffer gets when the server attaches to it. Only Étude's own findings are touched, never another server's.
local M = {}

---@param buffer integer
local function refresh_lenses(buffer)
  if #vim.lsp.get_clients({ bufnr = buffer, name = "etude", method = "textDocument/codeLens" }) > 0 then
    vim.lsp.codelens.refresh({ bufnr = buffer })
  end
end

---Neovim 0.11 can draw old hints once more while it waits for new ones, and then takes the new for drawn: it has to
---forget the old ones first.
---@param buffer integer
local function refresh_hints(buffer)
  local filter = { bufnr = buffer }
  local ours = vim.lsp.get_clients({ bufnr = buffer, name = "etude", method = "textDocument/inlayHint" })
  if #ours > 0 and vim.lsp.inlay_hint.is_enabled(filter) then
    vim.lsp.inlay_hint.enable(false, filter)
    vim.lsp.inlay_hint.enable(true, filter)
  end
end

---@param buffer integer
---@param options etude.Options
local function map_keys(buffer, options)
  local commands = require("etude.commands")
  for key, name in pairs(options.keys) do
    if name then
      vim.keymap.set("n", options.prefix .. key, function()
        commands.execute(name)
      end, { buffer = buffer, desc = "Étude: " .. commands.subcommands[name].does })
    end
  end
end

---@param client vim.lsp.Client
---@param buffer integer
local function equip(client, buffer)
  local options = require("etude").options
  local namespace = vim.lsp.diagnostic.get_namespace(client.id)
  local looks = { virtual_text = options.virtual_text, virtual_lines = options.virtual_lines }
  vim.diagnostic.config(looks, namespace)
  if options.inlay_hints and client:supports_method("textDocument/inlayHint", buffer) then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
  if options.prefix then
    map_keys(buffer, options)
  end
end

---Watch for buffers that the server attaches to.
function M.register()
  local group = vim.api.nvim_create_augroup("etude", {})
  vim.api.nvim_create_autocmd("LspAttach", {
    group = group,
    callback = function(event)
      local client = vim.lsp.get_client_by_id(event.data.client_id)
      if client and client.name == "etude" then
        equip(client, event.buf)
      end
    end,
  })
  vim.api.nvim_create_autocmd({ "LspAttach", "DiagnosticChanged" }, {
    group = group,
    callback = function(event)
      require("etude.state").refresh(event.buf)
    end,
  })
  vim.api.nvim_create_autocmd("DiagnosticChanged", {
    group = group,
    callback = function(event)
      if require("etude").options.inlay_hints then
        refresh_hints(event.buf)
      end
    end,
  })
  -- Neovim 0.11 shows lenses only when asked to; Étude's change with each verdict.
  vim.api.nvim_create_autocmd({ "LspAttach", "BufEnter", "BufWritePost", "InsertLeave", "DiagnosticChanged" }, {
    group = group,
    callback = function(event)
      if require("etude").options.lenses then
        refresh_lenses(event.buf)
      end
    end,
  })
end

return M
