"""The maths of lesson 5: curves and their slopes, descending, fitting a line, one neuron."""
