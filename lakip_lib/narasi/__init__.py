"""narasi."""
