"""hitung."""
