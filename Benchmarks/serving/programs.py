"""The servers that are timed: how each is started, told apart and stopped."""

import glob
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Sequence

PATIENCE = 60


class Absent(Exception):
    """A program that is not on this machine."""


def found(*names: str) -> str:
    for name in names:
        for path in (shutil.which(name), shutil.which(name, path="/usr/sbin:/usr/local/sbin"), *sorted(glob.glob(name))):
            if path:
                return path
    raise Absent(names[0])


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def is_open(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


class Program:
    """A server as a process of its own in a folder of its own; what it says is in `log` there."""

    # What the generator has to know of it.
    dialect: list[str] = []

    def __init__(self, words: list[str], folder: pathlib.Path, port: int | None = None, **how):
        self.folder, self.begin = folder, time.perf_counter()
        with open(folder / "log", "ab") as log:
            self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **how)
        self.port = port or self.told_port()
        while not is_open(self.port):
            self.check()

    def told_port(self) -> int:
        """The port that it tells, by its first address."""
        while not (told := re.search(r"127\.0\.0\.1:(\d+)", self.log())):
            self.check()
        return int(told[1])

    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def check(self) -> None:
        if self.process.poll() is not None or time.perf_counter() - self.begin > PATIENCE:
            self.stop()
            raise SystemExit(f"bench: a server did not start: {self.log()[-1000:]}")
        time.sleep(0.001)

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def pids(self) -> list[int]:
        """All processes whose time is its own."""
        return [self.pid]

    @property
    def to(self) -> str:
        return f"127.0.0.1:{self.port}"

    def memory(self) -> int:
        """Octets in use."""
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s*(\d+)", status)[1]) * 1024

    def stop(self) -> int:
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_) -> None:
        self.stop()


class Quizline(Program):
    dialect = ["--greeting", "200 quizline=1 ", "--hello", "voice code\\n=>201 voice=code "]

    def __init__(
        self, bench, folder: pathlib.Path, quizzes: pathlib.Path, before: Sequence[str] = (), program: str = "",
        hashing: int = 2, **how,
    ):
        folder.mkdir(exist_ok=True)
        self.database = folder / "quizline.db"
        settings = [f"hashing-workers={hashing}", "connections=100000", "log-level=warning"]
        words = [program or bench.program, "serve", "--listen", "127.0.0.1:0", "--quizzes", str(quizzes)]
        words += ["--database", str(self.database)] + [word for one in settings for word in ("--set", one)]
        (folder / "log").write_text("")
        super().__init__([*before, *words], folder, **how)

    @staticmethod
    def trainee(name: str) -> list[str]:
        """What makes a connection that of a new trainee; 8 sign in at a time."""
        english, enrol = "set lang=en\\n=>201 lang=en", f"enrol {name}%i\\n=>231 "
        return ["--player", "trainee", "--gate", "8", "--hello", english, "--hello", enrol]


class Floor(Program):
    dialect = Quizline.dialect

    def __init__(self, bench, folder: pathlib.Path):
        folder.mkdir()
        super().__init__([bench.tool("floor")], folder)


class Asyncio(Program):
    dialect = Quizline.dialect

    def __init__(self, bench, folder: pathlib.Path):
        folder.mkdir()
        super().__init__([bench.python, str(bench.peers / "asyncio_server.py")], folder)


class Redis(Program):
    dialect = ["--request", "PING\\r\\n", "--reply", "+PONG\\r\\n"]
    durable = ["--request", "RPUSH answers " + "a" * 100 + "\\r\\n", "--reply", ":%d\\r\\n"]

    def __init__(self, bench, folder: pathlib.Path, flushes: bool = False):
        program, port = found("redis-server"), free_port()
        folder.mkdir()
        words = [program, "--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder), "--save", ""]
        words += ["--maxclients", "10000"]
        if flushes:
            words += ["--appendonly", "yes", "--appendfsync", "always", "--auto-aof-rewrite-percentage", "0"]
        super().__init__((bench.raising if flushes else []) + words, folder, port)


class Nats(Program):
    dialect = [
        "--greeting", "INFO ", "--hello", 'CONNECT {"verbose":false}\\r\\nPING\\r\\n=>PONG',
        "--request", "PING\\r\\n", "--reply", "PONG\\r\\n",
        # Two seconds after a client came it asks it for a sign of life.
        "--aside", "PING\\r\\n",
    ]

    def __init__(self, bench, folder: pathlib.Path):
        program, port = found("nats-server"), free_port()
        folder.mkdir()
        super().__init__([program, "-a", "127.0.0.1", "-p", str(port)], folder, port)


class PostgreSQL(Program):
    """One table like the log of answers; pgbench puts in one row in each transaction."""

    def __init__(self, bench, folder: pathlib.Path):
        places = "/usr/lib/postgresql/*/bin/"
        server, making = found("postgres", places + "postgres"), found("initdb", places + "initdb")
        self.client, query = found("pgbench", places + "pgbench"), found("psql", places + "psql")
        folder.mkdir()
        data, port = folder / "data", free_port()
        # It does not run as root.
        self.as_other = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        if self.as_other:
            shutil.chown(folder, "postgres", "postgres")
        made = subprocess.run(
            [*self.as_other, making, "-D", str(data), "-A", "trust", "-U", "postgres"], capture_output=True, cwd=folder
        )
        if made.returncode != 0:
            raise Absent("initdb")
        # Raising is for root alone, so it comes before the change of user.
        words = [*bench.raising, *self.as_other, server, "-D", str(data), "-p", str(port), "-c", "max_connections=1100"]
        words += ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={data}"]
        words += ["-c", "synchronous_commit=on", "-c", "fsync=on"]
        super().__init__(words, folder, port, cwd=folder)
        self.reach = ["-h", "127.0.0.1", "-p", str(port), "-U", "postgres"]
        table = (
            "CREATE TABLE answer (position bigserial PRIMARY KEY, attempt bigint, number int, try int, question bigint,"
            " typed text, response text, certainty int, hints int, at bigint, credit bigint, outcome bigint, score bigint)"
        )
        for _ in range(100):
            if subprocess.run([query, *self.reach, "-c", table], capture_output=True).returncode == 0:
                break
            time.sleep(0.1)
        self.script = folder / "insert.sql"
        self.script.write_text(
            "INSERT INTO answer (attempt, number, try, question, typed, response, certainty, hints, at, credit, outcome,"
            " score) VALUES (7, 8, 1, 9, 'a', 'c0', 1, 0, 1780000000000, 7207200, 7207200, 7207200);\n"
        )

    def insert(self, bench, clients: int, seconds: float) -> dict:
        # Making so many connections is part of its time, and not of the rate that it tells.
        seconds += clients / 200
        words = [*bench.raising, self.client, *self.reach, "-n", "-M", "prepared", "-f", str(self.script)]
        words += ["-c", str(clients), "-j", "1", "-T", str(max(1, round(seconds))), "postgres"]
        done = subprocess.run(words, capture_output=True, text=True)
        rate = re.search(r"tps = ([\d.]+)", done.stdout)
        if done.returncode != 0 or not rate:
            raise SystemExit(f"bench: pgbench ended with {done.returncode}: {done.stdout[-300:]}{done.stderr[-500:]}")
        return {"rate": float(rate[1])}
