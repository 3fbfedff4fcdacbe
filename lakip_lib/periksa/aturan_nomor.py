"""Rule: numbers of tables and figures that are used twice."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_lib.periksa.bukti import Bukti
from lakip_lib.periksa.model import Aturan, Bernomor, Letak, Selisih, TidakBerlaku


def nomor_ganda(bukti: Bukti) -> Iterator[Selisih]:
    """Yield a table or figure that bears the number of an earlier one."""
    if not bukti.bernomor:
        raise TidakBerlaku(
            "tabel dan gambar dinomori program, tidak ada nomor yang ditulis sendiri"
        )
    pertama: dict[tuple[str, str], Bernomor] = {}
    for b in bukti.bernomor:
        dulu = pertama.setdefault((b.jenis, b.nomor), b)
        if dulu is not b:
            pesan = f"nomor {b.jenis} {b.nomor} dipakai dua kali"
            satu, dua = (Letak(x.tempat, x.judul or f"{x.jenis} {x.nomor}") for x in (dulu, b))
            yield Selisih(f"{b.jenis.capitalize()} {b.nomor}", pesan, satu, dua)


ATURAN = (
    Aturan(
        "NMR-01",
        "Nomor tabel atau gambar dipakai dua kali",
        "galat",
        "Tata naskah: satu nomor untuk satu tabel",
        nomor_ganda,
    ),
)
