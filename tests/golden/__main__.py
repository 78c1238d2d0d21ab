"""python -m golden: write anew every golden that differs from what is made now, and tell which."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import shipped

from golden import keep
from golden.compare import differ


def main() -> None:
    """Leave alone what is the same, so that only what changed stands in the diff."""
    with TemporaryDirectory() as folder:
        made = keep.made(Path(folder))
        kept = set(keep.names())
        for name in sorted(kept - made.keys()):
            (keep.GOLDENS / name).unlink()
            print(f"gone  {name}")
        for name, make in sorted(made.items()):
            now = make()
            if name not in kept or differ(keep.read(name), now):
                keep.write(name, now)
                print(f"{'anew ' if name in kept else 'new  '} {name}")
    shipped.keep()
    sizes = [(keep.GOLDENS / name).stat().st_size for name in keep.names()]
    print(f"{len(sizes)} goldens, {sum(sizes) / 1e6:.1f} MB in {keep.GOLDENS}")


if __name__ == "__main__":
    main()
