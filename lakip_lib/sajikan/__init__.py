"""The site on one's own machine: served, built again after changes, reloaded by itself.

Start at `sajian.sajikan`.
"""
