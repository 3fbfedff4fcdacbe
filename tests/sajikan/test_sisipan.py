"""The script goes into the served copy alone, and its policy lets it run and nothing else."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest

from lakip_lib.sajikan.sisipan import longgarkan, sisipkan

META = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def skrip(halaman: str) -> str:
    cocok = re.search(r"<script>(.*?)</script>", halaman, re.DOTALL)
    assert cocok is not None
    return cocok[1]


def test_the_script_stands_before_the_end_of_the_body() -> None:
    jadi = sisipkan("<html><head></head><body>var x='</body>';</body></html>", "abc")
    assert jadi.startswith("<html><head></head><body>var x='</body>';<script>")
    assert jadi.endswith("</script></body></html>")
    assert 'const sidik = "abc"' in skrip(jadi)
    assert 'EventSource("/_lakip/kabar")' in skrip(jadi)


def test_letters_that_change_length_in_lower_case_do_no_harm() -> None:
    assert sisipkan("<body>İİİ</BODY >", "").startswith("<body>İİİ<script>")


def test_page_without_a_body_or_a_policy_gets_it_too() -> None:
    jadi = sisipkan("Halo", "")
    assert jadi.startswith("Halo<script>")
    assert "Content-Security" not in jadi


@pytest.mark.parametrize(
    "meta",
    [
        META,
        "<META content='default-src &#39;none&#39;' HTTP-EQUIV=content-security-policy>",
    ],
)
def test_the_policy_names_the_very_script(meta: str) -> None:
    jadi = sisipkan(f"<head>{meta}</head><body></body>", "abc")
    kutipan = b64encode(sha256(skrip(jadi).encode()).digest()).decode()
    isi = re.search(r'content="([^"]*)"', jadi)
    assert isi is not None
    assert unescape(isi[1]) == (
        f"default-src 'none'; script-src 'sha256-{kutipan}'; connect-src 'self'"
    )


def test_only_the_head_is_searched_for_a_policy() -> None:
    assert f"<p>{META}</p>" in sisipkan(f"<head></head><body><p>{META}</p></body>", "")


@pytest.mark.parametrize(
    ("kebijakan", "jadi"),
    [
        ("", ""),
        ("img-src 'none'", "img-src 'none'"),
        (
            "default-src 'self'",
            "default-src 'self'; script-src 'self' 'sha256-x='",
        ),
        (
            "script-src 'none'; connect-src 'none'",
            "script-src 'sha256-x='; connect-src 'self'",
        ),
        (
            "script-src 'unsafe-inline'; connect-src data:",
            "script-src 'unsafe-inline'; connect-src data: 'self'",
        ),
        (
            "script-src 'unsafe-inline' 'nonce-a'",
            "script-src 'unsafe-inline' 'nonce-a' 'sha256-x='",
        ),
        (
            "script-src 'none'; script-src-elem 'none'",
            "script-src 'none'; script-src-elem 'sha256-x='",
        ),
    ],
)
def test_policies_are_loosened_no_more_than_needed(kebijakan: str, jadi: str) -> None:
    assert longgarkan(kebijakan, "x=") == jadi
