"""The other side of the pipe: runs the learner's code. Standard library only."""
