"""The settings a learner can change, resolved once into typed values."""
