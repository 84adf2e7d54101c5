EXAMPLES = [("radish", 60, 88), ("leek", 300, 85), ("sunflower", 10, None)]
