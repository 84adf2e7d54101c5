def known(table, key):
    names = list(table.keys())
    return key in table and key in names and key in table.values()
