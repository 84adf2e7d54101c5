def evens(items):
    return {"even": items}
