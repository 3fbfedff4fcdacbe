"""The object behind the notebook of the chapter."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_lib.cocokkan import lembar
from lakip_lib.cocokkan.cocokan import Cocokan, saring
from lakip_lib.cocokkan.lembar import ARTI, Evaluasi, buka
from lakip_lib.cocokkan.model import PUTUSAN
from lakip_lib.kesalahan import KesalahanLakip
from lakip_lib.tabel.model import Tabel
from lakip_lib.tampilan import Potongan


@pytest.fixture(scope="module")
def ev(cocokan: Cocokan) -> Evaluasi:
    return Evaluasi(cocokan)


def test_summary_in_words(ev: Evaluasi) -> None:
    teks = ev.ringkasan().markdown
    assert "memuat 1.900 isi (sel tabel dan angka dalam uraian), 1.131 di antaranya angka" in teks
    assert "- 74 cocok setelah pembulatan" in teks
    assert "beda pembulatan" not in teks
    assert teks.endswith("Masih ada 11 perbedaan yang belum dijelaskan.")


def test_summary_where_nothing_is_open(ev: Evaluasi) -> None:
    bersih = Evaluasi(Cocokan(ev.hasil, tuple(saring(ev.cocokan.pasangan, ["02"]))))
    assert bersih.ringkasan().markdown.endswith("Tidak ada perbedaan yang belum dijelaskan.")


def test_meaning_of_every_verdict(ev: Evaluasi) -> None:
    assert tuple(ARTI) == PUTUSAN
    assert ev.arti().markdown.count("\n- ") == len(PUTUSAN) - 1


def test_tables_or_a_sentence(ev: Evaluasi) -> None:
    assert isinstance(ev.tabel("terbuka"), Tabel)
    kosong = ev.tabel("pembulatan")
    assert isinstance(kosong, Potongan)
    assert kosong.markdown == "*Tidak ada angka yang benar dengan pembulatan lain.*"
    with pytest.raises(KesalahanLakip, match="tidak dikenal"):
        ev.tabel("semua")


def test_details_are_shown_table_by_table(ev: Evaluasi, monkeypatch: pytest.MonkeyPatch) -> None:
    tampil: list[Tabel] = []
    monkeypatch.setattr(lembar, "display", tampil.append)
    ev.rincian()
    assert [t.id for t in tampil[:2]] == ["cetak-00", "cetak-01"]
    assert tampil[-1].id == "cetak-pernyataan"


def test_cover_is_of_the_evaluation(ev: Evaluasi) -> None:
    isi = ev.sampul().isi
    assert isi["judul"].startswith("Lampiran Evaluasi")
    assert (isi["unit"], isi["tahun"], isi["tanggal"]) == ("UPT BP2MI Bandung", 2020, None)


def test_open_by_parameters(folder_data: Path) -> None:
    assert buka(2020, data_dir=str(folder_data)).cocokan.kode_keluar == 1
    with pytest.raises(KesalahanLakip, match="triwulan 4"):
        buka(2020, 2, data_dir=str(folder_data))
    with pytest.raises(KesalahanLakip, match="tidak mempunyai data cetakan"):
        buka(2019, data_dir=str(folder_data))
    for lain in ({"skenario": "hemat"}, {"perubahan": "IKU-03.target=20000"}):
        with pytest.raises(KesalahanLakip, match="bukan skenario"):
            buka(2020, data_dir=str(folder_data), **lain)


def test_another_version_of_the_target_makes_notes_stale_or_verdicts_other(
    folder_data: Path,
) -> None:
    semula = buka(2020, data_dir=str(folder_data)).cocokan
    lain = buka(2020, versi_target="pk", data_dir=str(folder_data)).cocokan
    beda = {
        p.cetak.letak
        for p, q in zip(semula.pasangan, lain.pasangan, strict=True)
        if p.putusan != q.putusan
    }
    # Only the target of IKU-02 was revised, and with it its achievement.
    assert ("15", 2, "target") in beda
    assert ("15", 2, "capaian") in beda
    assert {baris for tabel, baris, _ in beda if tabel in ("00", "14", "15", "16")} == {2}
