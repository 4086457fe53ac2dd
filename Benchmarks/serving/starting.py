"""From the start of the program to the greeting of the first connection.

With the quizzes that come with it, and with 10 000 questions, beside the time in which Yams alone composes their files.
"""

import shutil
import socket
import subprocess
import time

from bank import make_bank

from .bench import Bench, grouped, median, spread, table, targets
from .programs import Quizline
from .quiz import ROOT, write_quizzes

ROUNDS = 5
QUESTIONS = 10_000
IS_RAISED = False
COMPOSE = ROOT / ".build" / "release" / "ComposeBench"


def start(bench: Bench, folder, quizzes) -> dict:
    begin = time.perf_counter()
    with Quizline(bench, folder, quizzes) as server:
        with socket.create_connection(("127.0.0.1", server.port)) as line:
            greeting = line.recv(100)
        seconds = time.perf_counter() - begin
    if not greeting.startswith(b"200 "):
        raise SystemExit(f"bench: no greeting but {greeting!r}")
    return {"ms": seconds * 1e3}


def compose(quizzes) -> dict:
    told = subprocess.run([str(COMPOSE), str(quizzes)], capture_output=True, text=True, check=True).stdout
    return {"ms": float(told) * 1e3}


def measure(bench: Bench, folder) -> dict:
    kinds = {"": ROOT / "quizzes", "-many": folder / "many"}
    if bench.is_smoke:
        kinds = {"": write_quizzes(folder / "quizzes")}
    else:
        make_bank(kinds["-many"], QUESTIONS)
    results: dict[str, list[dict]] = {}
    for number in range(1 if bench.is_smoke else ROUNDS):
        for kind, quizzes in kinds.items():
            own = folder / f"own{number}{kind}"
            for state in ("new", "known"):
                results.setdefault(state + kind, []).append(start(bench, own, quizzes))
            shutil.rmtree(own)
        if not bench.is_smoke:
            results.setdefault("compose", []).append(compose(kinds["-many"]))
    return results


def taken(bench: Bench) -> str:
    return f"{ROUNDS} starts of each kind, alternating"


def show(results: dict) -> str:
    names = {
        "new": "shipped quizzes, a database that is made", "known": "shipped quizzes, a database that knows them",
        "new-many": f"{grouped(QUESTIONS)} questions, a database that is made",
        "known-many": f"{grouped(QUESTIONS)} questions, a database that knows them",
        "compose": "Yams composes the files of these, one core",
    }
    rows = [[names[name], f"{median(runs, 'ms'):.0f}", spread(runs, "ms")] for name, runs in results.items()]
    known = median(results["known"], "ms")
    aims = [("start to greeting, shipped quizzes", "≤ 250 ms", f"{known:.0f} ms", known <= 250)]
    if "compose" in results:
        ratio = median(results["known-many"], "ms") / median(results["compose"], "ms")
        aims.append(("start to greeting, 10 000 questions", "≤ 1 Yams", f"{ratio:.2f}", ratio <= 1))
    return table(["start to greeting", "median ms", "range ms"], rows) + "\n" + targets(aims)
