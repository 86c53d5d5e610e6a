"""How long does a notebook wait for its imports, and who takes the time?

Times each import in a fresh Python, in turns; shows the medians, and what part they are of the time of
`import matplotlib.pyplot`. Then shows which packages the first explorer loads, by `python -X importtime`.

    python benchmarks/imports.py [--rounds 11] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections import Counter
from pathlib import Path

from table import machine, markdown

REPO = Path(__file__).resolve().parent.parent
PYPLOT = "import matplotlib.pyplot"
EXPLORE = "from aiopschool import explore; explore('lines')"
FIGURE = "import io, matplotlib.pyplot as p; p.plot([0, 1]); p.savefig(io.BytesIO(), format='svg')"
EXERCISE = "from aiopschool import exercise; exercise('1a')"
OTHERS = ("import ipywidgets", "import sklearn.linear_model")
CODES = (PYPLOT, "import aiopschool", "import aiopschool.explorer", EXPLORE, EXERCISE, FIGURE, *OTHERS)
TIMED = "import time; start = time.perf_counter()\n{}\nprint(time.perf_counter() - start)"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(REPO)}


def milliseconds(rounds: int) -> dict[str, float]:
    """The median time of each code in a fresh Python; the first round only fills the disk cache."""
    times: dict[str, list[float]] = {code: [] for code in CODES}
    for turn in range(rounds + 1):
        for code in CODES:
            command = [sys.executable, "-c", TIMED.format(code)]
            taken = float(subprocess.check_output(command, env=ENVIRONMENT, text=True))
            if turn:
                times[code].append(1000 * taken)
    return {code: statistics.median(taken) for code, taken in times.items()}


def shares(code: str) -> Counter[str]:
    """Milliseconds per top-level package, each without what it imports in turn."""
    command = [sys.executable, "-X", "importtime", "-c", code]
    lines = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True).stderr
    found: Counter[str] = Counter()
    for line in lines.splitlines():
        own, _whole, name = line.removeprefix("import time:").split("|")
        if own.strip().isdigit():
            package = name.strip().split(".")[0]
            found["Python itself" if package.lstrip("_") in STANDARD else package] += int(own) / 1000
    return found


STANDARD = {name.lstrip("_") for name in sys.stdlib_module_names} | {"encodings", "sitecustomize"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    times, parts = milliseconds(options.rounds), shares(EXPLORE)
    print(machine())
    rows = [(f"`{code}`", f"{ms:.1f}", f"{ms / times[PYPLOT]:.2f}") for code, ms in times.items()]
    print(markdown(("code", "ms", "of pyplot"), rows))
    print()
    total = sum(parts.values())
    most = [(name, f"{ms:.1f}", f"{100 * ms / total:.0f} %") for name, ms in parts.most_common(12)]
    print(
        markdown(
            ("imported for the first explorer", "ms", "share"), [*most, ("all", f"{total:.1f}", "100 %")]
        )
    )
    if options.json:
        options.json.write_text(json.dumps({"ms": times, "share_ms": parts}, indent=2) + "\n")


if __name__ == "__main__":
    main()
