"""The data of one year as frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import pandas as pd

from lakip_lib.catatan import Tercatat
from lakip_lib.data.kolom import KOLOM_BERSAMA, KOLOM_TAHUN
from lakip_lib.kesalahan import KesalahanLakip, kutip, saran
from lakip_lib.skenario.model import BERKAS_SEBARIS, Skenario
from lakip_lib.tema.unit import berkas_tema


@dataclass(frozen=True)
class Tabel:
    """All tables of a data folder that passed every check.

    `frame` maps (folder, table) to a frame of dtype object: Fraction, int, str, bool,
    date, or None where missing. `berkas` maps each folder to its CSV files; `deskripsi`
    lists datapackage.json and the schemas in use. `butir` has for each frame its rows as
    numbers that count 1 and know where they stand.
    """

    frame: Mapping[tuple[str, str], pd.DataFrame]
    berkas: Mapping[str, tuple[str, ...]]
    deskripsi: tuple[str, ...]
    butir: Mapping[tuple[str, str], tuple[Fraction, ...]]

    def __post_init__(self) -> None:
        # Whoever takes a table out is known to have used it.
        object.__setattr__(self, "frame", Tercatat(self.frame))
        object.__setattr__(self, "butir", Tercatat(self.butir))

    def tahun(self) -> tuple[int, ...]:
        """Return the years that have data, oldest first."""
        return tuple(sorted({int(f) for f, _ in self.frame if f.isdigit()}))

    def periode(self, tahun: int) -> str | None:
        """Return the plan, such as "2020-2024", that covers `tahun`."""
        for folder in sorted({f for f, _ in self.frame if f.startswith("renstra-")}):
            mulai, sampai = folder.split("-")[1:]
            if int(mulai) <= tahun <= int(sampai):
                return f"{mulai}-{sampai}"
        return None


@dataclass(frozen=True, eq=False)
class DataTahun:
    """One year's data; every frame handed out is a copy.

    `renstra` holds the tables of the plan that covers the year ({} without one),
    `periode_renstra` its years, `tahun_tersedia` all years that have data. `skenario` holds
    the changes that were laid over the data, None for the official data.
    """

    folder: Path
    tahun: int
    _tabel: Tabel = field(repr=False)
    skenario: Skenario | None = None
    renstra: dict[str, pd.DataFrame] = field(init=False, repr=False)
    periode_renstra: str | None = field(init=False)
    tahun_tersedia: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        periode = self._tabel.periode(self.tahun)
        renstra = {
            tabel: self._tabel.frame[folder, tabel].copy()
            for folder, tabel in self._tabel.frame
            if periode is not None and folder == f"renstra-{periode}"
        }
        # A frozen dataclass sets its derived fields this way only.
        object.__setattr__(self, "renstra", renstra)
        object.__setattr__(self, "periode_renstra", periode)
        object.__setattr__(self, "tahun_tersedia", self._tabel.tahun())

    def sama(self, lain: DataTahun) -> bool:
        """Tell whether `lain` holds the very same tables of the same year and scenario."""
        milik = (self.folder, self.tahun, self.skenario)
        return self._tabel is lain._tabel and milik == (lain.folder, lain.tahun, lain.skenario)

    def ambil(self, nama: str) -> pd.DataFrame:
        """Return a copy of the year's table `nama`, else of the shared one.

        A table that the data does not have comes without rows. Raises KesalahanLakip
        for a name that is no table.
        """
        for folder in (str(self.tahun), ""):
            if (folder, nama) in self._tabel.frame:
                return self._tabel.frame[folder, nama].copy()
        return pd.DataFrame(columns=self._kolom(nama), dtype=object)

    @property
    def konsep(self) -> bool:
        """Tell whether the year is a draft, in which what is missing is still to come."""
        return "konsep" in set(self.ambil("pengesahan")["status"])

    def butir(self, nama: str) -> list[Fraction]:
        """Return the rows of a table, in its order, as traced numbers that count 1.

        `nama` is looked for as in `ambil`, then among the tables of the plan.
        """
        for folder in (str(self.tahun), "", f"renstra-{self.periode_renstra}"):
            if (folder, nama) in self._tabel.butir:
                return list(self._tabel.butir[folder, nama])
        return []

    def _kolom(self, nama: str) -> list[str]:
        for folder, tabel in self._tabel.frame:
            if tabel == nama and not folder.startswith("renstra-"):
                return list(self._tabel.frame[folder, tabel].columns)
        dikenal = KOLOM_BERSAMA | KOLOM_TAHUN
        if nama not in dikenal:
            dekat = saran(nama, dikenal)
            mungkin = f"mungkin maksudnya {dekat}; " if dekat else ""
            raise KesalahanLakip(
                f"tabel {kutip(nama)} tidak dikenal. Perbaikan: {mungkin}pakai salah satu dari "
                f"{', '.join(sorted(dikenal))}."
            )
        return list(dikenal[nama])

    def nama_unit(self, pendek: bool = False) -> str:
        """Return the unit's name in this year, or its abbreviation."""
        return self._nama("singkatan" if pendek else "nama") or self._nama("nama")

    def nama_induk(self, pendek: bool = False) -> str:
        """Return the name of the unit's parent agency in this year, or its abbreviation.

        Empty for a unit without a parent agency.
        """
        return self._nama("singkatan_induk" if pendek else "induk") or self._nama("induk")

    def _nama(self, kolom: str) -> str:
        # Loading has made sure that exactly one row covers each year.
        for baris in self._tabel.frame["", "nama_unit"].to_dict("records"):
            if baris["mulai"] <= self.tahun <= (baris["sampai"] or self.tahun):
                return str(baris[kolom] or "")
        raise KesalahanLakip(
            f"nama_unit.csv tidak memuat tahun {self.tahun}. Perbaikan: tambahkan barisnya."
        )

    def tahun_lain(self, tahun: int) -> DataTahun | None:
        """Return the data of another year of the same folder, None if it has none."""
        if tahun not in self.tahun_tersedia:
            return None
        return DataTahun(self.folder, tahun, self._tabel, self.skenario)

    def berkas(self) -> list[Path]:
        """Return the input files of this year's report, sorted.

        These are the package, its schemas, the shared tables, the plan, this and all
        earlier years, this year's prose, the scenario's file, and the unit's theme.
        """
        folder = ["", f"renstra-{self.periode_renstra}"]
        folder += [str(t) for t in self.tahun_tersedia if t <= self.tahun]
        jalur = list(self._tabel.deskripsi)
        jalur += [b for f in folder for b in self._tabel.berkas.get(f, ())]
        narasi = (self.folder / str(self.tahun) / "narasi").glob("*.md")
        ubah = self.skenario.perubahan if self.skenario else ()
        jalur += [b for b in dict.fromkeys(p.berkas for p in ubah) if b != BERKAS_SEBARIS]
        jalur += berkas_tema(self.folder)
        return sorted([*(self.folder / j for j in jalur), *narasi])
