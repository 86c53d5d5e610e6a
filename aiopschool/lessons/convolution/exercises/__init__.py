"""The nine exercises of lesson 3. Answers are computed with the model, mistakes from the same numbers."""
