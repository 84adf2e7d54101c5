"""For authors: what proves a problem, and where new problems come from."""
