def turns(heights):
    if len(heights) < 3:
        raise ValueError("not enough heights")
    found = []
    for hour in range(1, len(heights) - 1):
        before, now, after = heights[hour - 1 : hour + 2]
        if before < now > after:
            found.append((hour, "high"))
        elif before > now < after:
            found.append((hour, "low"))
    return found
