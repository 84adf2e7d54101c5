def pence(pounds):
    return pounds * 240
