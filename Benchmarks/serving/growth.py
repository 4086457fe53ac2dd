"""What an answer costs when many are stored already. The rows come from C and are those of an answer, 1000 of each
person; then new people answer over the line. Sizes by BENCH_GROWTH, such as 10000,1000000,10000000."""

import json
import os
import subprocess

from .bench import Bench, cost, grouped, table, targets
from .durable import template
from .programs import Quizline
from .quiz import write_quizzes

SIZES, CLIENTS = "10000,100000,1000000", 100
# A run, in those of the other parts.
LONGER = 1.5
IS_RAISED = True


def measure(bench: Bench, folder) -> dict:
    quizzes = write_quizzes(folder / "quizzes")
    database = template(bench, folder / "own", quizzes)
    empty = database.stat().st_size
    sizes = [1000] if bench.is_smoke else [int(size) for size in os.environ.get("BENCH_GROWTH", SIZES).split(",")]
    # The first server of a sitting takes longer, whatever is stored: it has a database of its own.
    answers(bench, folder / "first", quizzes, "w")
    results = []
    for size in sizes:
        words = [bench.tool("ceiling"), str(database), "1", "fill", str(size)]
        filled = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
        octets = (database.stat().st_size - empty) / filled["answers"]
        run = answers(bench, folder / "own", quizzes, f"g{size}x")
        results.append({"answers": filled["answers"], "octets": octets, **run})
    return {"sizes": results}


def answers(bench: Bench, folder, quizzes, name: str) -> dict:
    """A run of new people on the database that is in a folder."""
    clients = 4 if bench.is_smoke else CLIENTS
    with Quizline(bench, folder, quizzes, before=bench.raising) as server:
        words = ["--connections", str(clients), *server.dialect, *server.trainee(name)]
        return bench.load("steady", server, *words, raised=True, seconds=LONGER * bench.seconds)


def taken(bench: Bench) -> str:
    return f"one run of {LONGER * bench.seconds:g} s for each size"


def show(results: dict) -> str:
    sizes = results["sizes"]
    rows = [
        [grouped(each["answers"]), f"{each['octets']:.0f}", grouped(each["rate"]), f"{cost(each):.0f}", f"{each['p50'] / 1e3:.2f}"]
        for each in sizes
    ]
    ratio = cost(sizes[-1]) / cost(sizes[0])
    octets = sizes[-1]["octets"]
    heads = ["answers stored", "octets each", f"answers/s, {CLIENTS} clients", "CPU µs an answer", "p50 ms"]
    return table(heads, rows) + "\n" + targets([
        ("cost of an answer, most stored to fewest", "0.90–1.10", f"{ratio:.2f}", 0.9 <= ratio <= 1.1),
        ("octets an answer, all kept levels with it", "≤ 120", f"{octets:.0f}", octets <= 120),
    ])
