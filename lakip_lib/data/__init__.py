"""Load the data folder: validate against its data package, hand out frames by year."""

from lakip_lib.data.muat import muat_data
from lakip_lib.data.tahun import DataTahun
from lakip_lib.tempat import cari_data

__all__ = ["DataTahun", "cari_data", "muat_data"]
