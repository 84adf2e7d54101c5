;; Étude with eglot (in Emacs 29, or as a package of Emacs 26 and newer). Opening a Python file starts the server.
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((python-mode python-ts-mode) . ("etude" "serve"))))
(add-hook 'python-base-mode-hook #'eglot-ensure)
(add-hook 'python-mode-hook #'eglot-ensure)
