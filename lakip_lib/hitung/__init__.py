"""Exact computation: pure functions from frame to new frame, and `hasil.Hasil` that joins them.

Every number is a `Fraction`, a missing value is None, and no function changes its input.
"""
