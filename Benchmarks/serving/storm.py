"""Two thousand people who come within a minute, and how long those who are in already wait for an answer.

Who comes enrols: that costs the same hash as a login, and the write of an account with it.
"""

from concurrent.futures import ThreadPoolExecutor

from .bench import Bench, grouped, median, table, targets
from .programs import Quizline
from .quiz import write_quizzes

IS_RAISED = False
COMING, CLIENTS, RATE = 2000 / 60, 50, 200


def measure(bench: Bench, folder) -> dict:
    results = {"calm": [], "storm": [], "came": []}
    seconds = 0.5 if bench.is_smoke else 10
    people = ["--connections", "4" if bench.is_smoke else str(CLIENTS), "--rate", str(RATE)]
    with (
        Quizline(bench, folder / "own", write_quizzes(folder / "quizzes"), hashing=1) as server,
        ThreadPoolExecutor() as side,
    ):
        for number in range(bench.rounds):
            for name in ("calm", "storm"):
                words = [*people, *server.dialect, *server.trainee(f"{name}{number}x")]
                coming = name == "storm" and side.submit(
                    bench.load, "arrivals", server, "--rate", str(COMING), "--connections", "64", *server.dialect,
                    "--hello", "set lang=en\\n=>201 lang=en", "--hello", f"enrol s{number}x%n\\n=>231 ",
                    seconds=seconds * 1.5,
                )
                results[name].append(bench.load("steady", server, *words, seconds=seconds))
                if coming:
                    results["came"].append(coming.result())
    return results


def taken(bench: Bench) -> str:
    return f"{bench.rounds} rounds of 10 s, alternating, one worker that hashes"


def show(results: dict) -> str:
    rows = [
        [name, grouped(median(runs)), *(f"{median(runs, part) / 1e3:.2f}" for part in ("p50", "p99", "p999"))]
        for name, runs in (
            (f"answers of {CLIENTS} people, {RATE} a second", results["calm"]),
            ("the same while 2000 a minute come", results["storm"]),
            ("from connecting to being enrolled", results["came"]),
        )
    ]
    ratio = median(results["storm"], "p99") / median(results["calm"], "p99")
    text = table(["a storm", "a second", "p50 ms", "p99 ms", "p99.9 ms"], rows)
    return text + "\n" + targets([("p99 in the storm, of the calm", "< 3", f"{ratio:.1f}", ratio < 3)])
