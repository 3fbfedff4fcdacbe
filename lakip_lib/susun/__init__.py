"""susun."""
