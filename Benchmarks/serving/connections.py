"""Connections that are accepted and greeted, 64 at a time, each closed at once; and the greeting at light load."""

from .bench import Bench, grouped, median, median_cost, spread, table, targets
from .programs import Asyncio, Floor, Quizline
from .quiz import write_quizzes

NAMES = {"floor": "the floor: epoll in C", "quizline": "quizline", "asyncio": "asyncio"}
LIGHT = "100"
IS_RAISED = False


def measure(bench: Bench, folder) -> dict:
    quizzes = write_quizzes(folder / "quizzes")
    results = {name: {"crowd": [], "light": []} for name in NAMES}
    with (
        Quizline(bench, folder / "quizline", quizzes) as own,
        Floor(bench, folder / "floor") as floor,
        Asyncio(bench, folder / "asyncio") as other,
    ):
        for number in range(bench.rounds):
            for name, server in (("floor", floor), ("quizline", own), ("asyncio", other)):
                greeting = server.dialect[:2]
                results[name]["crowd"].append(bench.load("arrivals", server, "--connections", "64", *greeting))
                light = ["--connections", "64", "--rate", LIGHT, *greeting]
                results[name]["light"].append(bench.load("arrivals", server, *light))
    return results


def taken(bench: Bench) -> str:
    return bench.alternating


def show(results: dict) -> str:
    floor, rows = results["floor"]["crowd"], []
    for name, runs in results.items():
        rate = median(runs["crowd"])
        rows.append([
            NAMES[name], grouped(rate), spread(runs["crowd"]), f"{rate / median(floor):.2f}",
            f"{median_cost(runs['crowd']):.0f}", f"{median(runs['light'], 'p50') / 1e3:.2f}",
            f"{median(runs['light'], 'p99') / 1e3:.2f}",
        ])
    heads = ["connections", "greeted/s", "range", "of the floor", "CPU µs", f"p50 ms at {LIGHT}/s", "p99 ms"]
    part = median(results["quizline"]["crowd"]) / median(floor)
    late = median(results["quizline"]["light"], "p99") / 1e3
    aims = [
        ("accepted and greeted", "≥ 0.60 of the floor", f"{part:.2f}", part >= 0.6),
        ("greeting at light load, p99", "≤ 1 ms", f"{late:.2f} ms", late <= 1),
    ]
    return table(heads, rows) + "\n" + targets(aims)
