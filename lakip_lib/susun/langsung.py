"""Execute a chapter in this very process: papermill with IPython, without a kernel.

A kernel costs a third of a second to start, and everything it shows crosses processes as
messages. Where the same chapters run again and again (`penyusun`), a forked worker runs
the cells itself as a kernel would, and the notebook has the same bytes. What it cannot do
like a kernel (a cell fails, prints, has widgets or pyplot figures) it leaves to one.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import Any, ClassVar

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat import from_dict
from traitlets import Type
from traitlets.config import Config

from lakip_lib.susun.penjalan import impor_papermill

_WIDGET = "application/vnd.jupyter.widget-view+json"
_HANYA_KERNEL = ("matplotlib.pyplot", "ipywidgets")


class PerluKernel(Exception):
    """This chapter does something that only a real kernel does right."""


def jalankan_langsung(sumber: str, parameter: dict[str, Any], cwd: Path) -> Any:
    """Execute the notebook file `sumber` and return the notebook. Raises PerluKernel."""
    papermill = impor_papermill()
    os.chdir(cwd)
    try:
        nb = papermill.execute_notebook(
            sumber, None, parameters=parameter, prepare_only=True, progress_bar=False
        )
        _jalankan_semua(nb)
    except Exception as galat:
        # Whatever it is, a kernel runs into it as well, and then says so in full.
        raise PerluKernel(f"{type(galat).__name__}: {galat}") from galat
    if any(modul in sys.modules for modul in _HANYA_KERNEL):
        raise PerluKernel("pyplot atau ipywidgets dipakai")
    return nb


def _jalankan_semua(nb: Any) -> None:
    """Run all code cells in one IPython shell of this process. Raises PerluKernel."""
    from ipykernel.ipkernel import IPythonKernel

    shell = buat_shell()
    for sel in nb.cells:
        if sel.cell_type != "code":
            continue
        sel.outputs, sel.execution_count = [], None
        if sel.source.strip():
            _jalankan_sel(shell, sel)
    # What a kernel tells of itself.
    nb.metadata["language_info"] = dict(IPythonKernel.language_info)


def _jalankan_sel(shell: InteractiveShell, sel: Any) -> None:
    """Run one cell and put what it shows into it, as nbclient does."""
    _Keluaran.isi = []
    cetakan = io.StringIO()
    with contextlib.redirect_stdout(cetakan), contextlib.redirect_stderr(io.StringIO()):
        sel.execution_count = shell.execution_count
        jadi = shell.run_cell(sel.source, store_history=True)  # type: ignore[no-untyped-call]
    if not jadi.success:
        raise PerluKernel(f"sel gagal: {jadi.error_before_exec or jadi.error_in_exec}")
    if cetakan.getvalue():
        raise PerluKernel("sel menulis ke keluaran baku")
    sel.outputs = _Keluaran.isi


def buat_shell() -> InteractiveShell:
    """Return this process's shell; it keeps no history and reads no set-up of the user's."""
    config = Config()
    config.HistoryManager.enabled = False
    return _Shell.instance(config=config)


class _Keluaran:
    """What the cell that runs now has shown."""

    isi: ClassVar[list[Any]] = []

    @classmethod
    def tambah(cls, jenis: str, data: Any, metadata: Any, **lain: Any) -> None:
        if _WIDGET in data:
            raise PerluKernel("widget")
        # As `new_output` makes it, which would check every one against the schema.
        isi = {"output_type": jenis, "metadata": metadata or {}, **lain}
        keluaran = from_dict(isi)  # type: ignore[no-untyped-call]
        dict.__setitem__(keluaran, "data", dict(data))
        cls.isi.append(keluaran)


class _NilaiAkhir(DisplayHook):
    """Takes the value of a cell's last expression."""

    def write_output_prompt(self) -> None:
        """Write nothing: the number stands in the notebook."""

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        """Add the value to the cell's outputs."""
        _Keluaran.tambah("execute_result", format_dict, md_dict, execution_count=self.prompt_count)

    def finish_displayhook(self) -> None:
        """Write no line end."""
        self._is_active = False


class _Tayangan(DisplayPublisher):
    """Takes what a cell displays."""

    def publish(self, data: Any, metadata: Any = None, *_: Any, **lain: Any) -> None:
        """Add one display to the cell's outputs."""
        if lain.get("update") or lain.get("transient"):
            raise PerluKernel("tayangan yang diperbarui")
        _Keluaran.tambah("display_data", data, metadata)

    def clear_output(self, wait: bool = False) -> None:
        """Leave it to a kernel."""
        raise PerluKernel("clear_output")


class _Shell(InteractiveShell):
    """IPython as a kernel has it: all representations of what is shown, none written out."""

    displayhook_class = Type(_NilaiAkhir)
    display_pub_class = Type(_Tayangan)
