"""LAKIP: the reproducible accountability report of an Indonesian government unit."""
