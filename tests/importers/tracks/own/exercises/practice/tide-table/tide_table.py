def turns(heights):
    pass
