"""The command line; stdout is the product, stderr the commentary."""
