"""What a line and an answer allocate, in calls: those of the whole process, counted by a library loaded before it.

Their number does not depend on how busy a machine is, so it is held by a ceiling. The smoke run, which asks a program
built without optimisation, has ceilings of its own, and ends the bench where one is passed.
"""

import os
import socket
import struct
import subprocess
import sys

from .bench import HERE, Bench, table, targets
from .programs import Quizline
from .quiz import QUESTIONS, write_quizzes

IS_RAISED = False
SHIM = HERE.parent / "Tests" / "FaultShims" / "allocations.c"
NAMES = {"ping": "`ping` and its reply", "answer": "an answer that is stored, and its reply"}
CEILINGS = {"ping": 10, "answer": 250}
SMOKE_CEILINGS = {"ping": 45, "answer": 1350}


class Script:
    """A connection that asks one thing after the other."""

    def __init__(self, server):
        self.lines = socket.create_connection(("127.0.0.1", server.port)).makefile("rw", encoding="utf-8", newline="\r\n")
        self.reply()
        for word in ("voice code", "set lang=en"):
            self.ask(word)

    def reply(self) -> str:
        while (line := self.lines.readline())[3:4] == "-":
            pass
        return line

    def ask(self, line: str) -> str:
        self.lines.write(line + "\n")
        self.lines.flush()
        return self.reply()


def measure(bench: Bench, folder) -> dict:
    shim, count = folder / "allocations.so", folder / "count"
    subprocess.run([os.environ.get("CC", "clang"), "-shared", "-fPIC", "-O2", "-o", str(shim), str(SHIM)], check=True)
    count.write_bytes(bytes(8))
    loaded = {**os.environ, "LD_PRELOAD": str(shim), "ALLOCATION_COUNT": str(count)}
    with Quizline(bench, folder / "own", write_quizzes(folder / "quizzes"), env=loaded) as server:
        script = Script(server)

        def each(lines: list[str], code: str) -> float:
            before = struct.unpack("<Q", count.read_bytes())[0]
            for line in lines:
                if not (reply := script.ask(line)).startswith(code):
                    sys.exit(f"bench: {line} was answered {reply}")
            return (struct.unpack("<Q", count.read_bytes())[0] - before) / len(lines)

        each(["ping"] * 300, "202")
        results = {"ping": each(["ping"] * 2000, "202")}
        each(["enrol lina"], "231")
        # The first attempt looks up what the second one knows.
        for attempt in ("first", "second"):
            each(["start bench"], "244")
            results["answer"] = each([f"answer {number} A" for number in range(1, QUESTIONS + 1)], "240")
            each(["finish yes"], "248")
    ceilings = SMOKE_CEILINGS if bench.is_smoke else CEILINGS
    passed = [f"{name} {results[name]:.1f} of {most}" for name, most in ceilings.items() if results[name] > most]
    if bench.is_smoke and passed:
        sys.exit(f"bench: more is allocated than before: {', '.join(passed)}")
    return results


def taken(bench: Bench) -> str:
    return "one run"


def show(results: dict) -> str:
    rows = [[NAMES[name], f"{number:.0f}"] for name, number in results.items()]
    aims = [(NAMES[name], f"≤ {most}", f"{results[name]:.0f}", results[name] <= most) for name, most in CEILINGS.items()]
    return table(["allocations", "calls"], rows) + "\n" + targets(aims)
