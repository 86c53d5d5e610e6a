"""How long does checking one answer take, at worst?

Every kind of answer gets every nasty text of the tests (a million characters, brackets in brackets, powers of
powers …) and its own right and wrong answers, each five times. The fastest of the five counts, as the others
were held up by something else; what an earlier check remembered is forgotten each time. Code is left out of
the target, since each of its answers starts a process.

    python benchmarks/answers.py [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPO))
from aiopschool.exercises.answers.expression import values  # noqa: E402
from aiopschool.exercises.answers.pieces import value_at  # noqa: E402
from tests.exercises.nasty import NASTY  # noqa: E402
from tests.exercises.samples import SAMPLES, Sample  # noqa: E402

TARGET = 50  # ms


def milliseconds(sample: Sample, text: str, repeats: int = 5) -> float:
    """The fastest of some checks of one text."""
    times, exercise = [], sample.exercise
    for _turn in range(repeats):
        for remembered in (values, value_at):
            remembered.cache_clear()
        start = time.perf_counter()
        exercise.check(text)
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def measure(sample: Sample) -> dict[str, float | str]:
    """Median and maximum over all texts, and the text that took longest."""
    own = [*sample.right, *sample.wrong, *sample.form]
    times = sorted((milliseconds(sample, text), text) for text in [*NASTY, *own])
    worst, text = times[-1]
    shown = text if len(text) < 30 else f"{text[:20]}… ({len(text)} characters)"
    return {"median_ms": times[len(times) // 2][0], "max_ms": worst, "slowest": shown}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", metavar="FILE")
    options = parser.parse_args()
    results = {name: measure(sample) for name, sample in SAMPLES.items()}
    print(f"{len(NASTY)} nasty texts for each kind; target: at most {TARGET} ms, code excluded")
    print(f"{'kind':<12}{'median ms':>10}{'max ms':>9}  slowest text")
    for name, result in results.items():
        print(f"{name:<12}{result['median_ms']:>10.3f}{result['max_ms']:>9.2f}  {result['slowest']!r}")
    if options.json:
        Path(options.json).write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
