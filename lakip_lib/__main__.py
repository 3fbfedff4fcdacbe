"""`python -m lakip_lib` is the command `lakip`."""

from lakip_lib.cli import main

if __name__ == "__main__":
    main()
