# lines: 3
def known(table, key):
    return key in table.keys()
