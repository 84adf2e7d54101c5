" Étude with ALE. Saving runs the tests; :ALEHover reads the statement, :ALECodeAction asks for a hint.
let g:ale_linters = extend(get(g:, 'ale_linters', {}), {'python': ['etude']}, 'keep')
let g:ale_lint_on_save = 1
let g:ale_virtualtext_cursor = 'all'
" Étude says where it put what in messages that ALE keeps to itself otherwise.
let g:ale_lsp_show_message_severity = 'information'
call ale#linter#Define('python', {
\ 'name': 'etude', 'lsp': 'stdio', 'executable': "etude", 'command': '%e serve',
\ 'project_root': {b -> expand('#' . b . ':p:h')} })
