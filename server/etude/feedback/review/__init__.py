"""What there is to see once a problem is solved: other ways, what a reader would simplify, how the work grows."""
