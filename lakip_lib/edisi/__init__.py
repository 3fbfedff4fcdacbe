"""Official editions: one archive each, rebuilt to the same bytes, never overwritten.

`bekukan.bekukan` makes one, `ulangi.ulangi` rebuilds one from itself alone,
`perubahan.perubahan_tahun` tells what changed from one to the next.
"""
