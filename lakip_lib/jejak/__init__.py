"""Trails: exact numbers that remember the cells and the steps they came from."""

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
    terlacak,
)

__all__ = [
    "Hitung",
    "Langkah",
    "Sel",
    "Terlacak",
    "cacah",
    "langkah",
    "maksimum",
    "minimum",
    "seratus_dalam",
    "terlacak",
]
