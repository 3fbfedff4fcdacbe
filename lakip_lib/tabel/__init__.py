"""Tables of the report: one module for each chapter, all built on `model`."""
