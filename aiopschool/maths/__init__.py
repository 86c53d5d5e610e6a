"""What the models of several lessons share; numpy only, as in every model."""
