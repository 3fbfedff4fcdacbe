"""From data to finished report: warm process, notebooks, rendering, manifest.

Start at `jalur.susun_laporan`. Nothing heavy is imported before it is needed.
"""
