"""Times levels beside DuckDB's bare group-by of the same rows, in one run, alternating.

    levels.py PROGRAM BENCH MODULES [ROUNDS]

PROGRAM is the built quizline, BENCH the built LevelBench, MODULES a folder with DuckDB, NumPy and PyYAML. Sizes by
variable: BENCH_ANSWERS (10 000 000 rows), BENCH_STORED (1 000 000 answers in a database of the program). Prints tables
in Markdown and, as the last line, the same as JSON.
"""

import json
import os
import pathlib
import platform
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, sys.argv[3])

import duckdb  # noqa: E402
import numpy  # noqa: E402
import yaml  # noqa: E402

from bank import Facts, Writer  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMPETENCIES, QUESTIONS, EACH = 30, 36, 1000
GRAINS = 21_621_600
NOW = 1_780_000_000_000
ROW = numpy.dtype([("trainee", "<u4"), ("version", "<u4"), ("outcome", "<f4"), ("at", "<i8")])
GROUP_BY = "SELECT trainee, competency, count(*), sum(score), max(day) FROM {} GROUP BY 1, 2"


def made_rows(answers: int):
    """Rows by trainee and time: 1000 answers each over two years, abilities between people as the model has them."""
    chance = numpy.random.default_rng(2026)
    trainees = answers // EACH
    rows = numpy.empty(trainees * EACH, dtype=ROW)
    rows["trainee"] = numpy.repeat(numpy.arange(trainees, dtype="<u4"), EACH)
    rows["version"] = chance.integers(1, COMPETENCIES * QUESTIONS + 1, len(rows))
    knows = chance.normal(0.7, 1.2, trainees).repeat(EACH) - numpy.array([-0.8, 0, 0.8])[(rows["version"] - 1) % 3]
    rows["outcome"] = chance.random(len(rows)) < 0.25 + 0.73 / (1 + numpy.exp(-knows))
    at = NOW - chance.integers(0, 700 * 86_400_000, (trainees, EACH))
    rows["at"] = numpy.sort(at, axis=1).reshape(-1)
    return rows


def duck(file: pathlib.Path):
    connection = duckdb.connect(str(file))
    connection.execute("SET threads = 1")
    return connection


def fill_duck(file: pathlib.Path, rows) -> None:
    columns = {  # noqa: F841, DuckDB finds it by its name
        "trainee": rows["trainee"].astype("int32"),
        "competency": ((rows["version"] - 1) // QUESTIONS).astype("int32"),
        "score": rows["outcome"].astype("float32"),
        "day": (rows["at"] // 86_400_000).astype("int32"),
    }
    with duck(file) as connection:
        connection.execute("CREATE TABLE rows AS SELECT * FROM columns")
        connection.execute(f"COPY rows TO '{file}.parquet' (FORMAT parquet)")


def group_by(file: pathlib.Path, table: str) -> float:
    with duck(file) as connection:
        begin = time.perf_counter()
        connection.execute("CREATE TEMP TABLE groups AS " + GROUP_BY.format(table))
        return time.perf_counter() - begin


def told(command: list[str]) -> dict:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return json.loads(done.stdout.splitlines()[-1])


def seconds(command: list[str]) -> float:
    begin = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return time.perf_counter() - begin


def from_memory(bench: str, folder: pathlib.Path, rows, rounds: int) -> dict[str, list[float]]:
    rows.tofile(folder / "rows.bin")
    fill_duck(folder / "rows.duckdb", rows)
    names = ("rebuild", "rebuild_all", "list", "list_all", "duckdb", "parquet")
    times: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds + 1):
        levels = told([bench, "levels", str(folder / "rows.bin"), str(COMPETENCIES)])
        table = group_by(folder / "rows.duckdb", "rows")
        parquet = group_by(folder / "rows.duckdb", f"'{folder / 'rows.duckdb.parquet'}'")
        if number == 0:
            continue
        ours = (levels[name] for name in ("rebuilding", "rebuilding_all", "listing", "listing_all"))
        for name, value in zip(names, (*ours, table, parquet)):
            times[name].append(value)
    return times


def write_quizzes(folder: pathlib.Path) -> list[str]:
    """A quiz of 36 questions for each of the first thirty competencies of the framework."""
    folder.mkdir()
    for name in ("competencies.yaml", "facts.tsv", "articles.tsv", "disagreements.tsv"):
        (folder / name).write_bytes((ROOT / "quizzes" / name).read_bytes())
    framework = yaml.safe_load((folder / "competencies.yaml").read_text(encoding="utf-8"))
    ids = [c["id"] for d in framework["domains"] for g in d["groups"] for c in g["competencies"]][:COMPETENCIES]
    writer = Writer(Facts(folder), seed=2028)
    for index, competency in enumerate(ids):
        lines = [f"id: bench-{index:02}", "langs: zh, en", f"title: {writer.text(3)}", "questions:"]
        for number in range(QUESTIONS):
            lines += [
                f"- id: q-{number:02}",
                f"  competency: {competency}",
                f"  level: {('easy', 'medium', 'hard')[number % 3]}",
                f"  ask: {writer.text(9)}",
                "  one:",
                *writer.items("one", number),
                f"  why: {writer.text(8)}",
            ]
        (folder / f"bench-{index:02}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ids


def fill_store(database: pathlib.Path, rows) -> None:
    """Puts the rows in as answers, 36 to an attempt."""
    store = sqlite3.connect(database)
    quizzes = store.execute("SELECT key, quiz, version FROM quiz_version ORDER BY quiz").fetchall()
    keys = {}
    for version, quiz, _ in quizzes:
        asked = store.execute(
            "SELECT place, question_key FROM quiz_question WHERE quiz_version = ? ORDER BY place", (version,)
        )
        keys[quiz] = [key for _, key in asked]
    trainees = len(rows) // EACH
    store.executemany(
        "INSERT INTO trainee (key, id, display_name, job, rights, created_at) VALUES (?, ?, ?, 'sales-rep', '', ?)",
        ((1 + number, f"t{number:06}", f"Trainee {number}", NOW - 800 * 86_400_000) for number in range(trainees)),
    )
    attempts, answers, servings = [], [], []
    position = attempt = 0
    for number in range(trainees):
        own = rows[number * EACH : (number + 1) * EACH]
        for competency, (_, quiz, version) in enumerate(quizzes):
            asked = own[(own["version"] - 1) // QUESTIONS == competency]
            for start in range(0, len(asked), QUESTIONS):
                attempt += 1
                part = asked[start : start + QUESTIONS]
                attempts.append((attempt, number + 1, quiz, version, 1 + start // QUESTIONS, 7, int(part["at"][0])))
                for place, row in enumerate(part.tolist(), 1):
                    position += 1
                    key = keys[quiz][(row[1] - 1) % QUESTIONS]
                    grains = GRAINS if row[2] > 0.5 else 0
                    answers.append((position, attempt, place, key, row[3], grains, grains, grains))
                    servings.append((attempt, place, key, position, position, grains, row[3], grains))
        if len(answers) >= 100_000 or number == trainees - 1:
            store.executemany(
                "INSERT INTO attempt (id, trainee, quiz, version, number, seed, started_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                attempts,
            )
            store.executemany(
                "INSERT INTO answer (position, attempt, number, try, question_key, typed, response, certainty, hints,"
                " at, credit, outcome, score) VALUES (?, ?, ?, 1, ?, 'b', 'c1', 3, 0, ?, ?, ?, ?)",
                answers,
            )
            store.executemany(
                "INSERT INTO serving (attempt, number, question_key, tries, last_position, first_position,"
                " first_outcome, first_at, score) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)",
                servings,
            )
            attempts, answers, servings = [], [], []
    store.commit()
    store.close()


def from_store(program: str, bench: str, folder: pathlib.Path, rows, rounds: int) -> dict[str, list[float]]:
    quizzes, database = folder / "quizzes", folder / "stored.db"
    write_quizzes(quizzes)
    told([bench, "prepare", str(database), str(quizzes)])
    fill_store(database, rows)
    fill_duck(folder / "stored.duckdb", rows)
    data = ["--database", str(database), "--quizzes", str(quizzes)]
    commands = {
        "rebuild": [program, "rebuild", "--database", str(database)],
        "verify": [program, "rebuild", "--verify", "--database", str(database)],
        "gaps": [program, "report", "gaps", "--state", "gap", "--format", "csv", "--out", str(folder / "g.csv"), *data],
        "trainee": [program, "report", "trainee", "t000007", *data],
        "nothing": [program, "report", "trainee", "nobody", *data],
    }
    times: dict[str, list[float]] = {name: [] for name in commands} | {"duckdb": []}
    before = database.stat().st_size
    for number in range(rounds + 1):
        for name, command in commands.items():
            if name == "nothing":
                begin = time.perf_counter()
                subprocess.run(command, capture_output=True)
                value = time.perf_counter() - begin
            else:
                (folder / "g.csv").unlink(missing_ok=True)
                value = seconds(command)
            if number > 0:
                times[name].append(value)
        value = group_by(folder / "stored.duckdb", "rows")
        if number > 0:
            times["duckdb"].append(value)
    times["page"] = told([bench, "report", str(database), str(quizzes), "t000007"])
    times["octets"] = [before, database.stat().st_size]
    return times


def row(name: str, times: list[float], reference: float) -> str:
    median = statistics.median(times)
    return f"| {name} | {median:.3f} | {min(times):.3f}–{max(times):.3f} | {median / reference:.2f} |"


def table(title: str, rows: list[tuple[str, list[float]]], reference: list[float]) -> None:
    print(f"| {title} | median s | range s | ratio |\n|---|--:|--:|--:|")
    print("\n".join(row(name, times, statistics.median(reference)) for name, times in rows) + "\n")


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def main() -> None:
    program, bench = sys.argv[1:3]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    answers = int(os.environ.get("BENCH_ANSWERS", 10_000_000))
    stored = int(os.environ.get("BENCH_STORED", 1_000_000))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        rows = made_rows(answers)
        memory = from_memory(bench, folder, rows, rounds)
        store = from_store(program, bench, folder, rows[:stored], rounds)
        os.mkdir(folder / "commits")
        commits = told([bench, "commits", str(folder / "commits"), "20"])
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, {rounds} rounds, alternating.\n")
    levels = answers // EACH * COMPETENCIES
    table(
        f"{grouped(answers)} rows of {grouped(answers // EACH)} trainees, {grouped(levels)} levels",
        [
            ("every level, its interval and verdict from the rows, one core", memory["rebuild"]),
            ("the same on all cores", memory["rebuild_all"]),
            ("all gaps from cells in memory, one core", memory["list"]),
            ("the same on all cores", memory["list_all"]),
            ("DuckDB, bare group-by from Parquet", memory["parquet"]),
            ("DuckDB, bare group-by from its own file", memory["duckdb"]),
        ],
        memory["duckdb"],
    )
    table(
        f"the program on a database of {grouped(stored)} answers",
        [
            ("quizline rebuild", store["rebuild"]),
            ("quizline rebuild --verify", store["verify"]),
            ("quizline report gaps, to CSV", store["gaps"]),
            ("quizline report trainee", store["trainee"]),
            ("the same for a name that is not there", store["nothing"]),
            ("DuckDB, bare group-by from its own file", store["duckdb"]),
        ],
        store["duckdb"],
    )
    page = store["page"]
    print(f"The page of one trainee with {grouped(page['answers'])} answers, from the database to its text in a program that")
    print(f"has read the quizzes: {page['page'] * 1e3:.1f} ms (median). `quizline report trainee` reads the quizzes first.\n")
    share = commits["cell"] / commits["commit"]
    print(f"One answer: {commits['commit'] * 1e6:.0f} µs until it is on the disk (median), of which keeping its cell")
    print(f"takes {commits['cell'] * 1e6:.0f} µs, {share * 100:.1f} %. The database of {grouped(stored)} answers grew")
    print(f"from {store['octets'][0] / 1e6:.0f} MB to {store['octets'][1] / 1e6:.0f} MB by its cells.\n")
    print(json.dumps({"answers": answers, "stored": stored, "rounds": rounds, "memory": memory, "store": store, "commits": commits}))


main()
