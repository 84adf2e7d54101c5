"""Turned round, in plain Python: a box stays if it gets along with all who stayed before it."""


def area(x1, y1, x2, y2):
    return (x2 - x1) * (y2 - y1)


def overlap(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / (area(*a) + area(*b) - width * height)


def nms(boxes, scores, thr):
    boxes = boxes.astype(float).tolist()
    scores = scores.tolist()
    kept = []
    for index in sorted(range(len(boxes)), key=lambda i: (-scores[i], i)):
        if all(overlap(boxes[index], boxes[other]) <= thr for other in kept):
            kept.append(index)
    return kept
