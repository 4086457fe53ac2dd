"""What a connection that says nothing takes: trainees who signed in, and guests, as many as descriptors allow.

What the kernel keeps for a socket is not in it.
"""

import json
import resource
import subprocess
import sys

from .bench import Bench, grouped, table, targets
from .programs import Quizline
from .quiz import write_quizzes

FIRST, MORE = 200, 800
IS_RAISED = False
# Descriptors that a crowd of guests is given.
MOST = 20000


class Held:
    """Connections that another process keeps open."""

    def __init__(self, bench: Bench, server, *words: str):
        command = [bench.tool("load"), "hold", "--to", server.to, *server.dialect, *words]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.line()

    def line(self) -> dict:
        told = json.loads(self.process.stdout.readline() or "{}")
        if not told or told.get("failures"):
            sys.exit(f"bench: connections could not be held: {told}")
        return told

    def ask(self) -> dict:
        """Has each of them ask once, and closes them."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        told = self.line()
        self.process.wait()
        return told


def raise_descriptors() -> int:
    """Lets this process and those that it starts open as many files as they may, up to MOST; tells how many."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = MOST if hard == resource.RLIM_INFINITY else min(hard, MOST)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    return most


def measure(bench: Bench, folder) -> dict:
    limit = raise_descriptors()
    quizzes = write_quizzes(folder / "quizzes")
    first, more = (4, 8) if bench.is_smoke else (FIRST, MORE)
    guests = 50 if bench.is_smoke else limit - 1000
    with Quizline(bench, folder / "own", quizzes) as server:
        begin = server.memory()
        warm = Held(bench, server, "--connections", str(first), *server.trainee("warm"))
        before = server.memory()
        people = Held(bench, server, "--connections", str(more), *server.trainee("idle"))
        after = server.memory()
        answered = people.ask()["count"] + warm.ask()["count"]
    with Quizline(bench, folder / "own", quizzes) as server:
        warm = Held(bench, server, "--connections", str(first))
        empty = server.memory()
        crowd = Held(bench, server, "--connections", str(guests), "--sources", "4")
        full = server.memory()
        asked = crowd.ask()
        warm.ask()
    return {
        "start": begin, "people": more, "octets": (after - before) / more, "answered": answered,
        "guests": guests, "guest": (full - empty) / guests, "full": full, "held": asked["count"], "took": asked["seconds"],
    }


def taken(bench: Bench) -> str:
    return "one run"


def show(results: dict) -> str:
    each, guest = results["octets"] / 1024, results["guest"] / 1024
    on_paper = (results["start"] + 200_000 * results["octets"]) / (1 << 30)
    rows = [
        ["the process before the first connection, MiB", f"{results['start'] / (1 << 20):.1f}"],
        [f"one of {results['people']} trainees who signed in, KiB", f"{each:.1f}"],
        [f"one of {grouped(results['guests'])} guests in the voice code, KiB", f"{guest:.1f}"],
        ["200 000 trainees on paper, GiB", f"{on_paper:.2f}"],
    ]
    held = results["held"] == results["guests"]
    return table(["memory", ""], rows) + "\n" + targets([
        ("an idle connection that signed in", "≤ 6 KiB", f"{each:.1f} KiB", each <= 6),
        (f"{grouped(results['guests'])} held, all answered", "all", grouped(results["held"]), held),
    ])
