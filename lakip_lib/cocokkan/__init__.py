"""The printed edition against the computed report: `lakip cocokkan`."""
