"""jsonschema without its slow extra still checks notebooks and addresses."""

from __future__ import annotations

import subprocess
import sys

KODE = """
import sys
from lakip_lib.susun.hemat import impor_jsonschema
impor_jsonschema()
assert "rfc3987_syntax" not in sys.modules
import nbformat, jsonschema
nbformat.validate(nbformat.v4.new_notebook())
try:
    nbformat.validate({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{}]})
except nbformat.ValidationError:
    print("ditolak")
import rfc3987_syntax
impor_jsonschema()
"""


def test_validation_works_and_the_extra_stays_importable() -> None:
    hasil = subprocess.run([sys.executable, "-c", KODE], capture_output=True, text=True)
    assert (hasil.returncode, hasil.stdout) == (0, "ditolak\n")
