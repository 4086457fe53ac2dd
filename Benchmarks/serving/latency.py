"""How long an answer takes at half of the rate that the same clients reach when they do not wait: an open loop."""

from .bench import Bench, grouped, median, table, targets
from .durable import ceiling, template
from .programs import Quizline
from .quiz import write_quizzes

CLIENTS = 100
IS_RAISED = True


def measure(bench: Bench, folder) -> dict:
    quizzes = write_quizzes(folder / "quizzes")
    made = template(bench, folder / "template", quizzes)
    clients = 4 if bench.is_smoke else CLIENTS
    results = {"peak": [], "half": [], "commit": []}
    for number in range(bench.rounds):
        with Quizline(bench, folder / f"own{number}", quizzes, before=bench.raising) as server:
            words = ["--connections", str(clients), *server.dialect]
            results["commit"].append(ceiling(bench, made, 1))
            peak = bench.load("steady", server, *words, *server.trainee("peak"), raised=True)
            half = ["--rate", f"{peak['rate'] / 2:.0f}", *server.trainee("half")]
            results["peak"].append(peak)
            results["half"].append(bench.load("steady", server, *words, *half, raised=True))
    return results


def taken(bench: Bench) -> str:
    return bench.alternating


def show(results: dict) -> str:
    commit = median(results["commit"], "commit")
    rows = [
        [name, grouped(median(runs)), *(f"{median(runs, part) / 1e3:.2f}" for part in ("p50", "p90", "p99", "p999"))]
        for name, runs in ((f"peak, {CLIENTS} clients", results["peak"]), ("half of it", results["half"]))
    ]
    ratio = median(results["half"], "p99") / commit
    text = table(["answers", "answers/s", "p50 ms", "p90 ms", "p99 ms", "p99.9 ms"], rows)
    text += f"\nA commit of one answer by SQLite in C: {commit / 1e3:.2f} ms (median).\n\n"
    return text + targets([("p99 at half of the peak", "≤ 3 commits", f"{ratio:.1f}", ratio <= 3)])
