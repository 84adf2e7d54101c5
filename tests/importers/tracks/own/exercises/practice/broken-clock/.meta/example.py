def chimes(hour):
    return hour % 12
