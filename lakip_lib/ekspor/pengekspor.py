"""The nbconvert side of both exporters: notebooks in, one document out."""

from __future__ import annotations

from typing import Any

from nbconvert.exporters.exporter import Exporter
from nbformat import NotebookNode

from lakip_lib.ekspor.bersama import Buku, dokumen_dari_buku, pecah_buku
from lakip_lib.ekspor.blok import Dokumen


class PengeksporLakip(Exporter):
    """Turns one executed notebook, or a merged one, into a document and renders it.

    A subclass gives `render`. nbconvert's own preprocessors (such as `--execute`) run
    before it.
    """

    def render(self, dokumen: Dokumen) -> str | bytes:
        """Return the document in the exporter's format."""
        raise NotImplementedError

    def from_notebook_node(  # type: ignore[override]  # nbconvert types it as a notebook
        self, nb: NotebookNode, resources: Any = None, **kw: Any
    ) -> tuple[str | bytes, dict[str, Any]]:
        """Render `nb`; cells marked `lakip_bab` become chapters of their own."""
        siap, sumber = super().from_notebook_node(nb, resources, **kw)
        nama = sumber.get("metadata", {}).get("name") or "laporan"
        return self.render(dokumen_dari_buku(pecah_buku(siap, nama))), sumber

    def from_buku(self, buku: Buku) -> str | bytes:
        """Render several executed notebooks, given as (name, notebook), as one document."""
        return self.render(dokumen_dari_buku(buku))
