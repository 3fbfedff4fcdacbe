"""Charts of the report: one module for each chapter, all drawn through `gaya`."""
