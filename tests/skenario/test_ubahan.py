from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from lakip_lib.data import muat_data
from lakip_lib.hitung.hasil import Hasil
from lakip_lib.jejak import Terlacak
from lakip_lib.skenario.model import Perubahan
from lakip_lib.skenario.ubahan import ubahan


def test_official_data_has_no_changes(skenario_2020) -> None:
    assert ubahan(skenario_2020(), skenario_2020()) == []


def test_later_source_of_a_cell_counts_and_its_trail_names_it(
    folder_data: Path, skenario_2020
) -> None:
    isi = [
        Perubahan("IKU-03", "target", "20000", "berkas", "2020/skenario/x.csv", 2),
        Perubahan("IKU-03", "target.reviu_pk", "25000", "sebaris"),
    ]
    hasil = Hasil(muat_data(folder_data, 2020, isi, "x"))
    (satu,) = ubahan(skenario_2020(), hasil)
    assert (satu.resmi, satu.skenario, satu.alasan) == (32000, 25000, "sebaris")
    assert isinstance(satu.skenario, Terlacak)
    assert satu.skenario.asal.berkas == "perubahan"
    assert satu.resmi.asal.berkas == "2020/target.csv"


def test_same_value_is_known_as_no_change(skenario_2020) -> None:
    (satu,) = ubahan(skenario_2020(), skenario_2020("IKU-03.target=32000"))
    assert not satu.berlaku
    (lain,) = ubahan(skenario_2020(), skenario_2020("IKU-03.target=31999"))
    assert lain.berlaku


def test_target_of_another_version_names_it(skenario_2020) -> None:
    ubah = skenario_2020("IKU-03.target.renstra=1; IKU-03.target.pk=2")
    isi = {u.hal: u for u in ubahan(skenario_2020(), ubah)}
    assert set(isi) == {"Target (Renstra)", "Target (Penetapan Kinerja)"}
    assert isi["Target (Renstra)"].skenario == 1
    assert isi["Target (Renstra)"].resmi is not None


def test_version_in_force_is_that_of_the_scenario(skenario_2020) -> None:
    ubah = skenario_2020("pengaturan.versi_target=rkt; IKU-05.target=100")
    versi, target = ubahan(skenario_2020(), ubah)
    assert (versi.resmi, versi.skenario, versi.jenis) == ("reviu_pk", "rkt", "kata")
    assert target.hal == "Target (Rencana Kinerja Tahunan)"


def test_yearly_realisation_without_a_row_is_what_the_quarters_give(skenario_2020) -> None:
    (satu,) = ubahan(skenario_2020(), skenario_2020("IKU-05.realisasi=200"))
    assert (satu.resmi, satu.skenario) == (Fraction(188), Fraction(200))
