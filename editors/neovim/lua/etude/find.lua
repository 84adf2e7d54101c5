-- `:Etude find …`: problems and topics by their words, chosen with vim.ui.select and opened.
local tell = require("etude.tell")

local M = {}

---@param symbol lsp.WorkspaceSymbol
local function shown(symbol)
  local detail = symbol.containerName
  return detail and ("%s · %s"):format(symbol.name, detail) or symbol.name
end

---@param client vim.lsp.Client
---@param symbols lsp.WorkspaceSymbol[]
local function choose(client, symbols)
  vim.ui.select(symbols, { prompt = "Étude", format_item = shown, kind = "etude" }, function(symbol)
    if symbol then
      vim.lsp.util.show_document(symbol.location, client.offset_encoding, { focus = true })
    end
  end)
end

---@param words string what to look for; everything when empty
function M.find(words)
  require("etude.server").with_client(function(client)
    client:request("workspace/symbol", { query = words }, function(failure, symbols)
      if failure then
        return tell.error(failure.message)
      end
      if not symbols or #symbols == 0 then
        return vim.notify(("Étude knows nothing with %q in its title."):format(words))
      end
      choose(client, symbols)
    end)
  end)
end

return M
