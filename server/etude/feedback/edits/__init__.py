"""Single small edits that make a failing program pass: made, ordered, and verified one after the other.

Begin reading at `search.py`. Nothing that was not verified leaves the package.
"""
