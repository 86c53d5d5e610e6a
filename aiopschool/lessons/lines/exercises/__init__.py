"""The exercises of lesson 1. Answers are computed with the model, mistakes from the same numbers."""
