-- What a user of Neovim's built-in client does with a domain, told to neovim.test.mjs as JSON. Runs in Neovim 0.7 and newer.
local node, server, outcome = os.getenv('NODE'), os.getenv('SERVER'), os.getenv('OUTCOME')
local PATIENCE_MS = 20000
local told = {}

local function await(what, is_there)
  if not vim.wait(PATIENCE_MS, is_there, 20) then error('Neovim waits in vain for ' .. what) end
end

local function to(text, after)
  vim.fn.cursor(1, 1)
  local line, column = unpack(vim.fn.searchpos(text, 'c'))
  vim.fn.cursor(line, column + (after or 0))
end

local function codes()
  return vim.tbl_map(function(diagnostic) return diagnostic.code end, vim.diagnostic.get(0))
end

local function has(code)
  return function() return vim.tbl_contains(codes(), code) end
end

local function float_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function labels()
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local _, answer = next(vim.lsp.buf_request_sync(0, 'textDocument/completion', params, PATIENCE_MS))
  local result = answer.result
  return vim.tbl_map(function(item) return item.label end, result.items or result)
end

local function session()
  local command = { cmd = { node, server, '--stdio' }, name = 'libvirt', root_dir = vim.fn.getcwd() }
  local client = vim.lsp.start_client(command)
  vim.lsp.buf_attach_client(0, client)

  await('a finding', has('pci-slot-out-of-range'))
  told.codes = codes()

  to("model type='virtio'", 12)
  vim.lsp.buf.hover()
  await('a hover', float_text)
  told.hover = float_text()
  vim.cmd('normal! l')

  to("bus='virtio'", 5)
  told.completions = labels()

  to("slot='32'", 6)
  vim.ui.select = function(actions, _, choose) choose(actions[1], 1) end
  vim.lsp.buf.code_action()
  await('the repair', function() return not has('pci-slot-out-of-range')() end)
  told.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.lsp.stop_client(client)
end

local ok, message = pcall(session)
if not ok then told.error = tostring(message) end
local encode = vim.json and vim.json.encode or vim.fn.json_encode
local file = assert(io.open(outcome, 'w'))
file:write(encode(told))
file:close()
vim.cmd('qall!')
