"""The eleven exercises of lesson 4. Answers are computed with the model, mistakes from the same numbers."""
