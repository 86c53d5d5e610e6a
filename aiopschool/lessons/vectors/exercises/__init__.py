"""The exercises of lesson 8, a module per subject."""
