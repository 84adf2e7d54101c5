"""Numbers in rows and columns side by side: what was expected, what came, and the difference.

`panels` says what is to be seen, `drawing` makes a PNG of it and `in_text` lines for a terminal. No imaging library
is behind it: a few rectangles and small letters are all that is needed.
"""
