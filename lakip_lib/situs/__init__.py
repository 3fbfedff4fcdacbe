"""The site that keeps the years: `lakip terbitkan` writes `output/situs/`.

Start at `terbit.susun_situs`. Every page is made from the data and the built reports, holds
relative links only, and asks nothing of any network.
"""
