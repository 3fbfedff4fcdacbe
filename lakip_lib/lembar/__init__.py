"""Workbooks that people fill in: how cells look, and how they are read back exactly."""
