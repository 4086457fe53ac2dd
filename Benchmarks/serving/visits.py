"""Scripts that come one after the other, each greeted, answered once and gone: what stays of so many."""

from .bench import Bench, grouped, table, targets
from .memory import raise_descriptors
from .programs import Quizline
from .quiz import write_quizzes

IS_RAISED = False
ALL, STEPS = 1_000_000, 10


def measure(bench: Bench, folder) -> dict:
    raise_descriptors()
    each = 100 if bench.is_smoke else ALL // STEPS
    memory, seconds = [], 0.0
    with Quizline(bench, folder / "own", write_quizzes(folder / "quizzes")) as server:
        for step in range(STEPS):
            # Each closes first and waits a minute in the system, so one address would run out of ports.
            words = ["--connections", "64", "--sources", "16", "--most", str(each), *server.dialect]
            run = bench.load("arrivals", server, *words, seconds=600)
            memory.append(server.memory())
            seconds += run["seconds"]
    return {"each": each, "seconds": seconds, "memory": memory}


def taken(bench: Bench) -> str:
    return "one run"


def show(results: dict) -> str:
    each, memory = results["each"], results["memory"]
    rows = [[grouped(each * (step + 1)), f"{octets / (1 << 20):.1f}"] for step, octets in enumerate(memory)]
    growth = (max(memory[1:]) - memory[0]) / memory[0]
    text = table(["scripts so far", "MiB"], rows)
    text += f"\n{grouped(each * len(memory) / results['seconds'])} scripts a second.\n\n"
    aim = (f"growth after the first {grouped(each)}", "≤ 1 %", f"{growth * 100:.1f} %", growth <= 0.01)
    return text + targets([aim])
