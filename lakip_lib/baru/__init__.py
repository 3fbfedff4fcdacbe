"""New data: the next year of a unit, and an empty folder for another unit."""
