def pence(pounds):
    pass
