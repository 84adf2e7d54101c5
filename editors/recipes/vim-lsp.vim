" Étude with vim-lsp.
au User lsp_setup call lsp#register_server({
\ 'name': 'etude', 'cmd': ["etude", 'serve'], 'allowlist': ['python'] })
