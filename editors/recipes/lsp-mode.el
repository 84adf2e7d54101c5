;; Étude with lsp-mode, beside the Python server that you have.
(with-eval-after-load 'lsp-mode
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection '("etude" "serve"))
                    :activation-fn (lsp-activate-on "python")
                    :add-on? t
                    :server-id 'etude)))
