"""Players made of code: each chooses one order for each of many worlds."""
