"""A failing verdict in, what the learner should see out."""
