def area(boxes):
    if len(boxes):
        return boxes[:, 0]
