"""Times `quizline check` beside what else reads such files, in one run, alternating.

    checking.py PROGRAM MODULES [ROUNDS]

PROGRAM is the built quizline, MODULES a folder with PyYAML and text2qti. Prints a table in
Markdown and, as the last line, the same as JSON.
"""

import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

from bank import Facts, make_bank, write_markdown

CONVERT = "from text2qti.cmdline import main; main()"
PARSE = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).glob("bench-*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""


def run(command: list[str], folder: pathlib.Path, modules: str) -> float:
    """Seconds of one run; a run that fails ends the bench."""
    surroundings = dict(os.environ, PYTHONPATH=modules)
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True)
    seconds = time.perf_counter() - begin
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return seconds


def measure(commands: dict[str, list[str]], folder: pathlib.Path, modules: str, rounds: int):
    """All times of each command, after one run of each that does not count."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            seconds = run(command, folder, modules)
            if number > 0:
                times[name].append(seconds)
    return times


def row(name: str, times: list[float], reference: float) -> str:
    median = statistics.median(times)
    return f"| {name} | {median:.2f} | {min(times):.2f}–{max(times):.2f} | {median / reference:.2f} |"


def main() -> None:
    program, modules = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        octets = make_bank(folder / "large", 10_000)
        make_bank(folder / "small", 1_000)
        write_markdown(folder / "small.md", Facts(folder / "small"), 1_000)
        python = sys.executable
        large = measure(
            {
                "quizline check": [program, "check", "large"],
                "PyYAML, C loader, parsing only": [python, "-c", PARSE, "large"],
            },
            folder, modules, rounds,
        )
        small = measure(
            {
                "quizline check": [program, "check", "small"],
                "text2qti": [python, "-c", CONVERT, "small.md"],
            },
            folder, modules, rounds,
        )
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, {rounds} rounds, alternating.\n")
    for title, times in (
        (f"10 000 questions, {octets / 1e6:.1f} MB", large),
        ("1 000 questions", small),
    ):
        reference = statistics.median(list(times.values())[1])
        print(f"| {title} | median s | range s | ratio |\n|---|--:|--:|--:|")
        print("\n".join(row(name, values, reference) for name, values in times.items()) + "\n")
    print(json.dumps({"rounds": rounds, "large": large, "small": small}))


main()
