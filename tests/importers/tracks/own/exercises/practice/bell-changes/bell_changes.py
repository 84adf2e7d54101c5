def changes(bells):
    pass
