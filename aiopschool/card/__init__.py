"""The card of an exercise in the notebook."""
