"""Answers that are on the disk before they are confirmed, one under way on each connection.

The ceiling is SQLite in C on a copy of the same database: the same rows, as many answers in a commit as there are
clients. Redis pushes 100 octets to a list with every push flushed, PostgreSQL inserts one row of the same columns in
each transaction. After each run of quizline the answers in its database are counted: as many as were confirmed.
"""

import json
import shutil
import sqlite3
import subprocess
import sys

from .bench import Bench, grouped, median, median_cost, spread, table, targets
from .programs import Absent, PostgreSQL, Quizline, Redis
from .quiz import write_quizzes

IS_RAISED = True
CLIENTS = (1, 16, 100, 1000)
NAMES = {
    "quizline": "quizline", "ceiling": "SQLite in C, the same rows", "redis": "redis-server, appendfsync always",
    "postgres": "PostgreSQL, a row a transaction",
}


def count_answers(database) -> int:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as store:
        return store.execute("SELECT count(*) FROM answer").fetchone()[0]


def template(bench: Bench, folder, quizzes):
    """A database that knows the quiz and nobody."""
    with Quizline(bench, folder, quizzes) as server:
        database = server.database
    return database


def ceiling(bench: Bench, made, clients: int) -> dict:
    copy = made.parent / "ceiling.db"
    shutil.copy(made, copy)
    words = [*bench.raising, bench.tool("ceiling"), str(copy), str(clients), str(bench.seconds)]
    done = subprocess.run(words, capture_output=True, text=True)
    for file in made.parent.glob("ceiling.db*"):
        file.unlink()
    if done.returncode != 0:
        sys.exit(f"bench: ceiling ended with {done.returncode}: {done.stderr[-500:]}")
    return json.loads(done.stdout)


def own(bench: Bench, folder, quizzes, counts) -> dict:
    """One server and one database for all counts, so that every answer that was confirmed is in it."""
    runs, confirmed = {}, 0
    with Quizline(bench, folder, quizzes, before=bench.raising) as server:
        for clients in counts:
            words = ["--connections", str(clients), *server.dialect, *server.trainee(f"c{clients}x")]
            runs[str(clients)] = bench.load("steady", server, *words, raised=True)
            confirmed += runs[str(clients)]["confirmed"]
        status = server.stop()
    stored = count_answers(server.database)
    if status != 0 or stored != confirmed:
        sys.exit(f"bench: {confirmed} answers were confirmed and {stored} are stored; status {status}")
    shutil.rmtree(folder)
    return runs


def measure(bench: Bench, folder) -> dict:
    quizzes = write_quizzes(folder / "quizzes")
    made = template(bench, folder / "template", quizzes)
    counts = (1, 4) if bench.is_smoke else CLIENTS
    results = {name: {str(clients): [] for clients in counts} for name in NAMES}
    before, peers = bench.flushes(), start_peers(bench, folder)
    try:
        for number in range(bench.rounds):
            for clients, run in own(bench, folder / f"own{number}", quizzes, counts).items():
                results["quizline"][clients].append(run)
            for clients in counts:
                results["ceiling"][str(clients)].append(ceiling(bench, made, clients))
                for name, server in peers.items():
                    results[name][str(clients)].append(ask_peer(bench, server, clients))
    finally:
        for server in peers.values():
            server.stop()
    kept = {name: runs for name, runs in results.items() if name in peers or name in ("quizline", "ceiling")}
    return {"flushes": [before, bench.flushes()], **kept}


def start_peers(bench: Bench, folder) -> dict:
    peers = {}
    if bench.is_smoke:
        return peers
    for name, make in (
        ("redis", lambda: Redis(bench, folder / "redis", flushes=True)),
        ("postgres", lambda: PostgreSQL(bench, folder / "postgres")),
    ):
        try:
            peers[name] = make()
        except Absent as program:
            bench.absent.append(str(program))
    return peers


def ask_peer(bench: Bench, server, clients: int) -> dict:
    if isinstance(server, PostgreSQL):
        return server.insert(bench, clients, bench.seconds)
    return bench.load("steady", server, "--connections", str(clients), *server.durable, raised=True)


def taken(bench: Bench) -> str:
    return bench.alternating


def show(results: dict) -> str:
    flushes, counts = results["flushes"], list(results["quizline"])
    raw = sum(flushes) / 2
    rows = []
    for name in NAMES:
        if name in results:
            cells = [f"{grouped(median(runs))} ({spread(runs)})" for runs in results[name].values()]
            rows.append([NAMES[name], *cells])
    rows.append(["quizline, of raw flushes/s", *(f"{median(runs) / raw:.2f}" for runs in results["quizline"].values())])
    rows.append(["quizline, CPU µs an answer", *(f"{median_cost(runs):.0f}" for runs in results["quizline"].values())])
    rows.append(["quizline, p50 ms", *(f"{median(runs, 'p50') / 1e3:.2f}" for runs in results["quizline"].values())])
    rows.append(["quizline, p99 ms", *(f"{median(runs, 'p99') / 1e3:.2f}" for runs in results["quizline"].values())])
    text = table(["answers/s at so many clients", *counts], rows)
    text += f"\nRaw flushes of 4 KiB: {grouped(flushes[0])} a second before, {grouped(flushes[1])} after."
    if max(flushes) > 1.5 * min(flushes):
        text += " They differ by more than 1.5 times: this sitting says little."
    return text + "\n\n" + targets([aim for clients in counts for aim in aims(results, clients)])


def aims(results: dict, clients: str) -> list:
    own = median(results["quizline"][clients])
    part = own / median(results["ceiling"][clients])
    rows = [(f"{clients} clients, of SQLite in C", "≥ 0.80", f"{part:.2f}", part >= 0.8)]
    for name in ("redis", "postgres"):
        if name in results and (name, clients) != ("redis", "1000"):
            ratio = own / median(results[name][clients])
            rows.append((f"{clients} clients, ahead of {name}", "> 1", f"{ratio:.2f}", ratio > 1))
    return rows
