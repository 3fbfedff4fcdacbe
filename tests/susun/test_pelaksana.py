"""Work in the warm process, and the same work without it."""

from __future__ import annotations

import os
import signal
import socket
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.susun import klien, pelaksana, tugas
from lakip_lib.susun.pelaksana import Pelaksana


@pytest.fixture
def isi(folder_data: Path) -> dict[str, Any]:
    return {
        "tahun": 2020,
        "triwulan": 4,
        "versi_target": "",
        "data_dir": str(folder_data),
        "metode_efisiensi": "",
    }


def test_warm_process_and_this_process_answer_alike(tmp_path: Path, isi: dict[str, Any]) -> None:
    with pelaksana.pelaksana(tmp_path) as pekerja:
        dari_jauh = pekerja.siapkan(isi)
        assert pekerja.klien is not None
    assert dari_jauh == Pelaksana().siapkan(isi)
    assert dari_jauh["folder"] == isi["data_dir"]
    assert "data/2020/target.csv" in dari_jauh["berkas"]
    assert dari_jauh["ringkasan"]["sasaran"] == 12
    assert sum(n for _, n in dari_jauh["ringkasan"]["kategori"]) == 19


@pytest.mark.parametrize("jauh", [True, False])
def test_bad_parameter_is_the_users_error_both_ways(
    tmp_path: Path, isi: dict[str, Any], jauh: bool
) -> None:
    with pelaksana.pelaksana(tmp_path) as pekerja, pytest.raises(KesalahanLakip) as salah:
        (pekerja if jauh else Pelaksana()).siapkan(isi | {"tahun": 1800})
    assert "1800" in str(salah.value)
    assert salah.value.kode_keluar == 2


def test_work_is_done_here_when_the_warm_process_dies(tmp_path: Path, isi: dict[str, Any]) -> None:
    with pelaksana.pelaksana(tmp_path) as pekerja:
        assert pekerja.klien is not None
        os.kill(pekerja.klien.pid, signal.SIGKILL)
        assert pekerja.siapkan(isi)["ringkasan"]["indikator"] == 19
        assert pekerja.klien is None
        assert pekerja.sebab


def test_reason_is_the_last_line_that_the_warm_process_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, isi: dict[str, Any]
) -> None:
    monkeypatch.setattr(klien, "_PERINTAH", "raise ImportError('tanpa pandas')")
    with pelaksana.pelaksana(tmp_path) as pekerja:
        pekerja.siapkan(isi)
        assert pekerja.sebab == "ImportError: tanpa pandas"


def test_no_warm_process_where_fork_is_unsafe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pelaksana, "didukung", lambda: False)
    with pelaksana.pelaksana(tmp_path) as pekerja:
        assert pekerja.klien is None


@pytest.mark.parametrize(("sistem", "boleh"), [("linux", True), ("darwin", False)])
def test_fork_is_not_used_on_macos(
    monkeypatch: pytest.MonkeyPatch, sistem: str, boleh: bool
) -> None:
    with monkeypatch.context() as sementara:
        sementara.setattr(klien.sys, "platform", sistem)
        assert klien.didukung() is boleh


def test_render_falls_back_when_its_worker_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dipanggil: list[Any] = []
    monkeypatch.setitem(tugas.DAFTAR, "render", dipanggil.append)
    with pelaksana.pelaksana(tmp_path) as pekerja:
        pekerja.render([{"bukan": "tugas"}])
    assert dipanggil == [{"bukan": "tugas"}]


@pytest.mark.parametrize("sesudah_diminta", [False, True])
def test_render_goes_on_when_a_printer_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sesudah_diminta: bool
) -> None:
    """Its work goes to a worker of the warm process, whether it was asked before or after."""
    diminta: list[Any] = []
    with pelaksana.pelaksana(tmp_path, tetap=True) as pekerja:
        assert pekerja.klien is not None
        monkeypatch.setattr(pekerja.klien, "minta", partial(_jawab, diminta))
        for satu in pekerja._pencetak:
            if sesudah_diminta:
                # It cannot answer before it is ended.
                os.kill(satu.pid, signal.SIGSTOP)
                monkeypatch.setattr(satu, "minta", partial(_minta_lalu_mati, satu, satu.minta))
            else:
                _akhiri(satu)
        pekerja.render([{"jenis": ["pdf"]}, {"jenis": ["html"]}])
        assert pekerja.klien is not None
        assert pekerja.sebab is None
        assert pekerja._pencetak == ()
    assert diminta == [{"jenis": ["pdf"]}, {"jenis": ["html"]}]


def _akhiri(satu: klien.Klien) -> None:
    os.kill(satu.pid, signal.SIGKILL)
    satu._proses.wait()


def _minta_lalu_mati(satu: klien.Klien, minta: Any, *isi: Any, **lain: Any) -> klien.Balasan:
    jawaban: klien.Balasan = minta(*isi, **lain)
    _akhiri(satu)
    return jawaban


def _jawab(diminta: list[Any], _: str, isi: Any, __: bool = True) -> klien.Balasan:
    """Answer as the warm process does when its worker is done."""
    diminta.append(isi)
    kami, mereka = socket.socketpair()
    with mereka:
        mereka.sendall(b'{"hasil": null}\n')
    return klien.Balasan(kami)
