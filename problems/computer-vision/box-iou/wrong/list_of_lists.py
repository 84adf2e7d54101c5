# /// expect
# outcome = "wrong-answer"
# fails = ["two boxes side by side", "no boxes at all"]
# passes = ["the caller's boxes*"]
# lines = [21]
# misconception = "list-instead-of-array"
# ///
def overlap(lo1, hi1, lo2, hi2):
    return max(0.0, min(hi1, hi2) - max(lo1, lo2))


def iou(A, B):
    table = []
    for ax1, ay1, ax2, ay2 in A.astype(float).tolist():
        row = []
        for bx1, by1, bx2, by2 in B.astype(float).tolist():
            shared = overlap(ax1, ax2, bx1, bx2) * overlap(ay1, ay2, by1, by2)
            union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - shared
            row.append(shared / union if union > 0 else 0.0)
        table.append(row)
    return table
