def chimes(hour):
    pass
