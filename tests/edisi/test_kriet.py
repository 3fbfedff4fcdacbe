"""The crate, against RO-Crate 1.1 and Process Run Crate 0.5, without any network."""

from __future__ import annotations

import json
import socket
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import rocrate

from lakip_lib.edisi.arsip import MANIFES, RO_CRATE
from lakip_lib.edisi.bekukan import Beku

KONTEKS = Path(rocrate.__file__).parent / "data/ro-crate.jsonld"


@pytest.fixture
def tanpa_jaringan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the validator the context that comes with `rocrate`; nothing else is fetched."""
    from rocrate_validator.utils import document_loader
    from rocrate_validator.utils.http import HttpRequester

    isi = json.loads(KONTEKS.read_text(encoding="utf-8"))

    class Jawaban:
        status_code, headers, text = 200, {"Content-Type": "application/ld+json"}, json.dumps(isi)

        def json(self) -> Any:
            return isi

    def tolak(*_: object, **__: object) -> None:
        raise AssertionError("network")

    def ambil(alamat: str, **_: object) -> Jawaban:
        assert alamat == "https://w3id.org/ro/crate/1.1/context"
        return Jawaban()

    monkeypatch.setattr(HttpRequester, "get", lambda _, alamat, **__: ambil(alamat), raising=False)
    monkeypatch.setattr(document_loader, "_fetch_json_ld", lambda alamat: ambil(alamat).json())
    monkeypatch.setattr(socket.socket, "connect", tolak)
    monkeypatch.setattr(socket, "getaddrinfo", tolak)


def _salah(arsip: Path, profil: str, simpanan: Path) -> list[str]:
    from rocrate_validator import services

    setelan = services.ValidationSettings(
        rocrate_uri=str(arsip),
        profile_identifier=profil,
        requirement_severity="RECOMMENDED",
        offline=True,
        cache_path=simpanan,
        disable_remote_crate_download=False,
    )
    semua = services.validate(setelan).get_issues()
    return [f"{i.severity.name} {i.check.identifier} {i.message}" for i in semua]


@pytest.mark.usefixtures("tanpa_jaringan")
@pytest.mark.parametrize("profil", ["ro-crate-1.1", "process-run-crate-0.5"])
def test_kriet_sah(beku: Beku, tmp_path: Path, profil: str) -> None:
    salah = _salah(beku.arsip, profil, tmp_path)
    assert [s for s in salah if s.startswith("REQUIRED")] == []
    # The unit's data knows no addresses; the program that ran lies in the archive.
    lain = ("The organization SHOULD have a URL.", "id SHOULD be an absolute URI")
    assert [s for s in salah if not s.endswith(lain)] == []


@pytest.mark.usefixtures("tanpa_jaringan")
def test_pemeriksa_menemukan_kriet_yang_rusak(arsip_ubahan: Any, tmp_path: Path) -> None:
    def ubah(isi: dict[str, bytes]) -> None:
        isi[RO_CRATE] = isi[RO_CRATE].replace(b'"datePublished"', b'"tanggal"', 1)
        del isi["hasil/laporan.html"]

    salah = [s for s in _salah(arsip_ubahan(ubah), "ro-crate-1.1", tmp_path) if "REQUIRED" in s]
    assert len(salah) >= 2


@pytest.fixture(scope="session")
def graf(isi_beku: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    return {s["@id"]: s for s in json.loads(isi_beku[RO_CRATE])["@graph"]}


def test_akar_menyebut_edisi(graf: dict[str, dict[str, Any]]) -> None:
    akar = graf["./"]
    assert akar["datePublished"] == "2021-01-12"
    assert akar["name"].endswith("tahun 2020 (edisi 1)")
    assert graf[akar["publisher"]["@id"]]["name"] == "UPT BP2MI Bandung"
    assert graf[akar["license"]["@id"]]["name"] == "MIT License"
    assert akar["conformsTo"]["@id"] in graf


def test_jalannya_penyusunan(graf: dict[str, dict[str, Any]], isi_beku: dict[str, bytes]) -> None:
    jalan = graf["#penyusunan"]
    assert graf[jalan["instrument"]["@id"]]["name"] == "LAKIP"
    for peran, folder in (("object", "masukan/"), ("result", "hasil/")):
        ada = {unquote(s["@id"]) for s in jalan[peran]}
        assert ada == {n for n in isi_beku if n.startswith(folder)}


def test_setiap_berkas_tercantum_dengan_sidiknya(
    graf: dict[str, dict[str, Any]], isi_beku: dict[str, bytes]
) -> None:
    berkas = {unquote(k): v for k, v in graf.items() if v["@type"] == "File"}
    assert {n for n in isi_beku if not n.startswith("program/")} - {RO_CRATE} <= berkas.keys()
    assert MANIFES in berkas
    for nama, satu in berkas.items():
        assert satu["sha256"] == sha256(isi_beku[nama]).hexdigest()
        assert satu["contentSize"] == str(len(isi_beku[nama]))
        assert "/" in satu["encodingFormat"]
    bagian = {unquote(s["@id"]) for s in graf["./"]["hasPart"]}
    assert berkas.keys() | {"program/lakip_lib/"} == bagian
