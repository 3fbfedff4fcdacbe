"""Exporters: executed notebooks in, HTML, PDF, XLSX and CSV out."""
