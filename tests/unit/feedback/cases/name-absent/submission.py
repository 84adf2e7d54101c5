# A comment of the learner.

# etude: a/b
x = 1
