# one
# café
