"""The hint ladder: for one failure, from a question about the shown call to the reference, a rung at a time.

Begin reading at `building.py`. No rung before the last holds a line of the reference or a hidden input (`secrecy.py`).
"""
