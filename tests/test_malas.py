"""Nothing is computed before someone asks for it."""

from __future__ import annotations

import pytest

from lakip_lib.malas import Berlapis, Malas, Tunda


def test_value_is_computed_once_when_taken() -> None:
    kali: list[int] = []
    isi = Malas({"a": 1, "b": Tunda(lambda: kali.append(1) or len(kali))})
    assert (list(isi), len(isi), "b" in isi, "c" in isi) == (["a", "b"], 2, True, False)
    assert kali == []
    assert (isi["a"], isi["b"], isi["b"]) == (1, 1, 1)
    with pytest.raises(KeyError):
        isi["c"]


def test_layer_below_is_made_only_for_a_name_that_is_not_above() -> None:
    kali: list[int] = []

    def semua() -> dict[str, int]:
        kali.append(1)
        return {"a": 9, "b": 2}

    isi = Berlapis({"a": 1}, semua)
    assert isi["a"] == 1
    assert "a" in isi
    assert kali == []
    assert isi["b"] == 2
    assert "c" not in isi
    assert dict(isi) == {"a": 1, "b": 2}
    assert len(isi) == 2
    assert kali == [1]
