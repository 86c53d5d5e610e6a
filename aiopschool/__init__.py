"""The maths of secondary school behind AI: live explorers and exercises that answer."""
