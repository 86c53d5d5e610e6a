"""An own sheet of a teacher."""
