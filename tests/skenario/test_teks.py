"""Changes as text: what is read, what is refused, and the way back."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_lib.kesalahan import DataSalah, KesalahanLakip
from lakip_lib.skenario import Perubahan, baca_teks, teks_bilangan, teks_perubahan
from lakip_lib.skenario.model import periksa_nama
from lakip_lib.skenario.teks import tak_tertulis


@pytest.mark.parametrize(
    ("teks", "objek", "bidang", "nilai", "alasan"),
    [
        ("IKU-03.target=20000", "IKU-03", "target", "20000", ""),
        ("  IKU-03 . target = 20000 ", "IKU-03", "target", "20000", ""),
        ("IKU-03.target.rkt=1", "IKU-03", "target.rkt", "1", ""),
        ("IKU.3.target.rkt=1", "IKU.3", "target.rkt", "1", ""),
        ("1.2.tw1.realisasi=0.5", "1.2", "tw1.realisasi", "0.5", ""),
        ("IKU-03.tw2.realisasi=", "IKU-03", "tw2.realisasi", "", ""),
        ("skala:a:Sangat Baik.batas_bawah=90", "skala:a:Sangat Baik", "batas_bawah", "90", ""),
        ("pap.pagu=1 # hemat; sekali", "pap", "pagu", "1", "hemat; sekali"),
        ("IKU-03.entah=1", "IKU-03", "entah", "1", ""),
    ],
)
def test_one_change(teks: str, objek: str, bidang: str, nilai: str, alasan: str) -> None:
    assert baca_teks(teks) == [Perubahan(objek, bidang, nilai, alasan)]


def test_several_changes_are_numbered_in_order() -> None:
    satu, dua, tiga = baca_teks("a.pagu=1; b.pagu=2\n\n c.pagu=3 # sebab\n# komentar saja")
    assert [(p.objek, p.baris, p.berkas) for p in (satu, dua, tiga)] == [
        ("a", 1, "perubahan"),
        ("b", 2, "perubahan"),
        ("c", 3, "perubahan"),
    ]
    assert [p.alasan for p in (satu, dua, tiga)] == ["", "", "sebab"]


def test_nothing_is_no_change() -> None:
    assert baca_teks(" ;\n ; # kosong") == []


@pytest.mark.parametrize("teks", ["IKU-03.target", "target=2", ".target=2", "IKU-03.=2", "a.b=1=2"])
def test_malformed_changes_are_refused_all_at_once(teks: str) -> None:
    with pytest.raises(DataSalah) as salah:
        baca_teks(f"a.pagu=1; {teks}; {teks}")
    assert [t.baris for t in salah.value.temuan] == [2, 3]
    assert salah.value.temuan[0].nilai == teks
    assert "misalnya IKU-03.target=20000" in salah.value.temuan[0].perbaikan


@pytest.mark.parametrize("teks", ["IKU-03.target 20000", "IKU-03.target: 20000"])
def test_missing_equals_sign_is_guessed(teks: str) -> None:
    with pytest.raises(DataSalah) as salah:
        baca_teks(teks)
    assert "mungkin maksudnya IKU-03.target=20000" in salah.value.temuan[0].perbaikan


_KATA = st.text("abcXYZ019-_ ", min_size=1).map(str.strip).filter(bool)
_BIDANG = st.sampled_from(["target", "target.rkt", "tw4.realisasi", "pagu", "batas_atas"])
_NILAI = st.text("0123456789.-abc ", max_size=12).map(str.strip)


@given(st.lists(st.builds(Perubahan, _KATA, _BIDANG, _NILAI, st.text())))
def test_text_gives_the_same_changes_back(semua: list[Perubahan]) -> None:
    kembali = baca_teks(teks_perubahan(semua))
    rapi = [" ".join(p.alasan.split()) for p in semua]
    assert [(p.objek, p.bidang, p.nilai) for p in kembali] == [
        (p.objek, p.bidang, p.nilai) for p in semua
    ]
    assert [p.alasan for p in kembali] == rapi


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_number_text_is_exact_and_never_ambiguous(pembilang: int, desimal: int) -> None:
    nilai = Fraction(pembilang, 10**desimal)
    teks = teks_bilangan(nilai)
    assert Fraction(teks) == nilai
    assert len(teks.partition(".")[2]) != 3


def test_number_without_end_has_no_text() -> None:
    with pytest.raises(ValueError, match="finite"):
        teks_bilangan(Fraction(1, 3))


@pytest.mark.parametrize("nama", ["a", "target-20000", "Hemat_2", "x" * 60])
def test_names_of_folders(nama: str) -> None:
    assert periksa_nama(nama) == nama


@pytest.mark.parametrize(
    "nama", ["", ".", "..", "a/b", "a b", "-a", "a.b", "x" * 61, "é", "CON", "lpt1", "a\n"]
)
def test_names_that_no_folder_should_have(nama: str) -> None:
    with pytest.raises(KesalahanLakip, match="misalnya target-20000"):
        periksa_nama(nama)


@pytest.mark.parametrize(("kolom", "isi"), [("objek", "a=b"), ("nilai", "1;2"), ("nilai", "1#2")])
def test_signs_that_separate_changes_are_found(kolom: str, isi: str) -> None:
    satu = {"objek": "a", "bidang": "pagu", "nilai": "1"} | {kolom: isi}
    temuan = tak_tertulis(Perubahan(**satu, berkas="s.csv", baris=4))
    assert temuan is not None
    assert (temuan.berkas, temuan.baris, temuan.kolom, temuan.nilai) == ("s.csv", 4, kolom, isi)
    assert tak_tertulis(Perubahan("a", "pagu", "1")) is None
