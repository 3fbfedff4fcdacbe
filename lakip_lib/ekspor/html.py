"""The HTML exporter: `jupyter nbconvert --to lakip-html`."""

from __future__ import annotations

from typing import Any

from traitlets import default

from lakip_lib.ekspor.blok import Dokumen
from lakip_lib.ekspor.html_dokumen import render_html
from lakip_lib.ekspor.pengekspor import PengeksporLakip

__all__ = ["LakipHTMLExporter", "render_html"]


class LakipHTMLExporter(PengeksporLakip):
    """Writes one self-contained HTML file with numbering over all chapters."""

    export_from_notebook = "LAKIP (HTML)"
    output_mimetype = "text/html"

    @default("file_extension")
    def _file_extension(self) -> Any:
        return ".html"

    def render(self, dokumen: Dokumen) -> str:
        """Return the document as an HTML page."""
        return render_html(dokumen)
