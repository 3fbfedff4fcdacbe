"""Load the data folder: validate against its data package, hand out frames by year."""

from lakip_lib.data.muat import cari_data, muat_data
from lakip_lib.data.tahun import DataTahun

__all__ = ["DataTahun", "cari_data", "muat_data"]
