"""serving PROGRAM PART… : times the built server beside named references, all on loopback.

Prints for each part a table in Markdown and a line of JSON behind it, to the file PART.txt in the folder BENCH_OUT. With
`smoke` before them: those parts, or all, for a moment each, with no references that need installing; nothing is kept.
"""

import json
import os
import pathlib
import sys
import tempfile

from . import (
    allocations, connections, durable, growth, instructions, latency, lines, memory, starting, storm, visits,
)
from .bench import Bench

PARTS = {
    "lines": lines, "connections": connections, "durable": durable, "latency": latency, "memory": memory,
    "starting": starting, "growth": growth, "storm": storm, "visits": visits,
    "allocations": allocations, "instructions": instructions,
}


def smoke(program: str, names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(program, pathlib.Path(folder), rounds=1, is_smoke=True)
        for name in names or PARTS:
            part = PARTS[name]
            own = bench.folder / name
            own.mkdir()
            shown = part.show(part.measure(bench, own))
            assert bench.machine(part.taken(bench), part.IS_RAISED) and shown
            print(f"{name}: measured", flush=True)


def main() -> None:
    program, *names = sys.argv[1:]
    if names[:1] == ["smoke"]:
        return smoke(program, names[1:])
    out = pathlib.Path(os.environ.get("BENCH_OUT", ".build"))
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            # PostgreSQL runs as another user.
            os.chmod(folder, 0o755)
            bench = Bench(program, pathlib.Path(folder), rounds=int(os.environ.get("BENCH_ROUNDS", 3)))
            part = PARTS[name]
            results = part.measure(bench, bench.folder)
            text = f"{bench.machine(part.taken(bench), part.IS_RAISED)}\n\n{part.show(results)}"
            print(text, flush=True)
            (out / f"{name}.txt").write_text(f"{text}\n{json.dumps(results)}\n", encoding="utf-8")


main()
