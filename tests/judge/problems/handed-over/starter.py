def water(tank, beds):
    pass
