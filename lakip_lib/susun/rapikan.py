"""Make an executed notebook the same on every machine and day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from lakip_lib.susun.sandi_buku import tulis_buku

if TYPE_CHECKING:
    from nbformat import NotebookNode

ID_SISIPAN = "sel-parameter-disisipkan"
TANDA_SISIPAN = "injected-parameters"
TANDA_GALAT = "papermill-error-cell-tag"
_PESAN_ATAS = "**Penyusunan berhenti: sel `In [{nomor}]` gagal. Lihat tanda di atas sel itu.**"
_PESAN_SEL = "**Sel di bawah ini gagal, dan penyusunan berhenti di sini:**"


def rapikan(nb: NotebookNode) -> NotebookNode:
    """Strip times, paths and random ids from `nb` in place and return it.

    What a cell wrote to standard error goes too: it holds warnings for developers, with
    paths of this machine.
    """
    nb.metadata.pop("papermill", None)
    for sel in nb.cells:
        for nama in ("papermill", "execution"):
            sel.metadata.pop(nama, None)
        if not sel.metadata.get("tags", True):
            del sel.metadata["tags"]
        if TANDA_SISIPAN in sel.metadata.get("tags", []):
            sel.id = ID_SISIPAN
        if sel.cell_type == "code":
            sel.outputs = [k for k in sel.outputs if k.get("name") != "stderr"]
    return nb


def tandai(nb: NotebookNode) -> NotebookNode:
    """Put papermill's two marks of a failed cell into Indonesian, in place."""
    gagal = next((s for s in nb.cells if _galat(s)), None)
    nomor = gagal.execution_count if gagal else "?"
    tanda = [s for s in nb.cells if TANDA_GALAT in s.metadata.get("tags", [])]
    pesan = [_PESAN_ATAS.format(nomor=nomor), _PESAN_SEL]
    for urutan, (sel, teks) in enumerate(zip(tanda, pesan, strict=False), 1):
        sel.source, sel.id = teks, f"tanda-gagal-{urutan}"
    return nb


def muat_buku(berkas: Path) -> Any:
    """Read a notebook that papermill has written."""
    from nbformat import v4

    baca: Any = v4.reads
    return baca(berkas.read_text(encoding="utf-8"))


def simpan_buku(nb: Any, berkas: Path) -> None:
    """Write a notebook, the same bytes everywhere. Its object is of no use afterwards."""
    berkas.write_text(f"{tulis_buku(nb)}\n", encoding="utf-8", newline="\n")


def _galat(sel: NotebookNode) -> bool:
    return any(k.output_type == "error" for k in sel.get("outputs", []))
