def near(number):
    if number != int(number):
        raise ValueError("not a whole number")
    return number + 1
