"""The exercises of lesson 2. Answers are computed with the model, mistakes from the same numbers."""
