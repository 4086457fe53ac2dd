"""Lines that write nothing: `ping` and its reply, 64 connections, one and 16 requests under way on each."""

import statistics

from .bench import Bench, grouped, median, median_cost, spread, table, targets
from .evennia import Evennia
from .programs import Absent, Asyncio, Floor, Nats, Quizline, Redis
from .quiz import write_quizzes

IS_RAISED = False
DEPTHS = (1, 16)
# Its two processes lose track of what one sends the other where more than this wait, and connect anew.
DEPTHS_OF = {"evennia": (1,)}
PEERS = {"floor": Floor, "redis": Redis, "nats": Nats, "asyncio": Asyncio, "evennia": Evennia}
NAMES = {
    "floor": "the floor: epoll in C", "quizline": "quizline", "redis": "redis-server, inline PING",
    "nats": "nats-server, PING", "asyncio": "asyncio, 15 lines of Python",
    "evennia": "evennia, a command of its own",
}


def start(bench: Bench, folder) -> dict:
    servers = {"quizline": Quizline(bench, folder / "quizline", write_quizzes(folder / "quizzes"))}
    for name, kind in PEERS.items():
        if bench.is_smoke and name in ("redis", "nats", "evennia"):
            continue
        try:
            servers[name] = kind(bench, folder / name)
        except Absent as program:
            bench.absent.append(str(program))
    return servers


def measure(bench: Bench, folder) -> dict:
    servers = start(bench, folder)
    try:
        results = {name: {str(depth): [] for depth in DEPTHS_OF.get(name, DEPTHS)} for name in NAMES if name in servers}
        for number in range(bench.rounds):
            for depth in DEPTHS:
                for name, runs in results.items():
                    if str(depth) not in runs:
                        continue
                    server = servers[name]
                    words = ["--connections", "64", "--depth", str(depth), *server.dialect]
                    runs[str(depth)].append(bench.load("steady", server, *words))
        return results
    finally:
        for server in servers.values():
            server.stop()


def median_part(runs: list[dict], part: str) -> float:
    """The user or system time of the server for one line, in microseconds."""
    return statistics.median(run[part] * 1e6 / max(1, run["count"]) for run in runs)


def row(name: str, runs: list[dict], floor: list[dict]) -> list[str]:
    rate = median(runs)
    user, system = median_part(runs, "user"), median_part(runs, "system")
    return [
        NAMES[name], grouped(rate), spread(runs), f"{rate / median(floor):.2f}", f"{user:.1f}", f"{system:.1f}",
        f"{median_cost(runs) / median_cost(floor):.2f}", f"{median(runs, 'p50') / 1e3:.2f}", f"{median(runs, 'p99') / 1e3:.2f}",
    ]


def taken(bench: Bench) -> str:
    return bench.alternating


def show(results: dict) -> str:
    parts, aims = [], []
    for depth, most in (("1", 1.6), ("16", 2.0)):
        floor, own = results["floor"][depth], results["quizline"][depth]
        heads = [f"64 connections × {depth}", "lines/s", "range", "of the floor", "user µs", "system µs", "CPU of the floor's"]
        rows = [row(name, runs[depth], floor) for name, runs in results.items() if depth in runs]
        parts.append(table(heads + ["p50 ms", "p99 ms"], rows))
        part, spent = median(own) / median(floor), median_cost(own) / median_cost(floor)
        aims.append((f"throughput × {depth}", "≥ 0.70 of the floor", f"{part:.2f}", part >= 0.7))
        aims.append((f"CPU per line × {depth}", f"≤ {most} of the floor", f"{spent:.2f}", spent <= most))
    for peer, depths in (("redis", "1"), ("nats", "1"), ("nats", "16")):
        if peer in results:
            ratio = median(results["quizline"][depths]) / median(results[peer][depths])
            aims.append((f"ahead of {peer} × {depths}", "> 1", f"{ratio:.2f}", ratio > 1))
    return "\n".join(parts) + "\n" + targets(aims)
