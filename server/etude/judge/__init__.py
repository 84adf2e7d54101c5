"""A submission in, a verdict out. Trusted: owns the tests and the expected values."""
