"""Trails: exact numbers that remember the cells and the steps they came from."""

from lakip_lib.jejak.teks import Ruas, TeksBerjejak, berjejak, gabung, potong, ruas_teks, sisip
from lakip_lib.jejak.terlacak import (
    Hitung,
    Langkah,
    Sel,
    Terlacak,
    cacah,
    langkah,
    maksimum,
    minimum,
    seratus_dalam,
    tentang,
    terlacak,
)

__all__ = [
    "Hitung",
    "Langkah",
    "Ruas",
    "Sel",
    "TeksBerjejak",
    "Terlacak",
    "berjejak",
    "cacah",
    "gabung",
    "langkah",
    "maksimum",
    "minimum",
    "potong",
    "ruas_teks",
    "seratus_dalam",
    "sisip",
    "tentang",
    "terlacak",
]
