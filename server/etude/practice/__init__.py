"""The learner's history: attempts, hints used, what is solved."""
