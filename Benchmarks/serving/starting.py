"""From the start of the program to the greeting of the first connection, with the quizzes that come with it."""

import shutil
import socket
import time

from .bench import Bench, median, spread, table, targets
from .programs import Quizline
from .quiz import ROOT, write_quizzes

ROUNDS = 5
IS_RAISED = False


def start(bench: Bench, folder, quizzes) -> dict:
    begin = time.perf_counter()
    with Quizline(bench, folder, quizzes) as server:
        with socket.create_connection(("127.0.0.1", server.port)) as line:
            greeting = line.recv(100)
        seconds = time.perf_counter() - begin
    if not greeting.startswith(b"200 "):
        raise SystemExit(f"bench: no greeting but {greeting!r}")
    return {"ms": seconds * 1e3}


def measure(bench: Bench, folder) -> dict:
    quizzes = write_quizzes(folder / "quizzes") if bench.is_smoke else ROOT / "quizzes"
    results = {"new": [], "known": []}
    for number in range(1 if bench.is_smoke else ROUNDS):
        own = folder / f"own{number}"
        results["new"].append(start(bench, own, quizzes))
        results["known"].append(start(bench, own, quizzes))
        shutil.rmtree(own)
    return results


def taken(bench: Bench) -> str:
    return f"{ROUNDS} starts of each kind, alternating"


def show(results: dict) -> str:
    names = {"new": "a database that is made", "known": "a database that knows the quizzes"}
    rows = [[names[name], f"{median(runs, 'ms'):.0f}", spread(runs, "ms")] for name, runs in results.items()]
    known = median(results["known"], "ms")
    aim = ("start to greeting, shipped quizzes", "≤ 250 ms", f"{known:.0f} ms", known <= 250)
    return table(["start to greeting", "median ms", "range ms"], rows) + "\n" + targets([aim])
