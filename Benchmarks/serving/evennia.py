"""Evennia, a server of text adventures in Python: two processes, one for the lines and one that carries them out."""

import os
import pathlib
import shutil
import socket
import subprocess
import time

from .programs import PATIENCE, Absent, Program, free_port

SETTINGS = """
TELNET_INTERFACES = ["127.0.0.1"]
TELNET_PORTS = [{port}]
AMP_PORT = {inner}
WEBSERVER_ENABLED = False
MAX_CONNECTION_RATE = MAX_COMMAND_RATE = 10_000_000
CMDSET_UNLOGGEDIN = "server.conf.quiz.Entrance"
CONNECTION_SCREEN_MODULE = "server.conf.quiz"
"""
# What it offers by Telnet before the greeting, whose end resets colours.
OFFERS = b"\xff\xfd\"\xff\xfb\x03\xff\xfd\x1f\xff\xfd\x18\xff\xfbV\xff\xfbF\xff\xfbE\xff\xfb\xc9\xff\xfb["


class Evennia(Program):
    dialect = [
        "--greeting", os.fsdecode(OFFERS) + "200 quizline=1 ",
        "--request", "ping %n\\r\\n", "--reply", "202 :%n\x1b[0m\\r\\n",
    ]

    def __init__(self, bench, folder: pathlib.Path):
        modules = pathlib.Path(os.environ.get("BENCH_EVENNIA", ""))
        if not (modules / "evennia").is_dir():
            raise Absent("evennia")
        folder.mkdir()
        self.words = [bench.python, str(modules / "bin" / "evennia")]
        self.variables = {
            **os.environ, "PYTHONPATH": str(modules), "PATH": f"{modules / 'bin'}:{os.environ['PATH']}",
            "EVENNIA_SUPERUSER_USERNAME": "bench", "EVENNIA_SUPERUSER_EMAIL": "bench@example.org",
            "EVENNIA_SUPERUSER_PASSWORD": os.urandom(12).hex(),
        }
        self.folder, self.game, self.port = folder, folder / "game", free_port()
        self.call("--init", "game", place=folder)
        conf = self.game / "server" / "conf"
        shutil.copy(bench.peers / "evennia_server.py", conf / "quiz.py")
        with open(conf / "settings.py", "a", encoding="utf-8") as file:
            file.write(SETTINGS.format(port=self.port, inner=free_port()))
        self.call("migrate")
        self.call("start")
        self.wait()

    def wait(self) -> None:
        """Until both processes are there to stay: once it has set up its world, it begins anew by itself."""
        begin = silent = time.perf_counter()
        while (now := time.perf_counter()) < silent + 5:
            if now > begin + PATIENCE:
                self.stop()
                raise SystemExit("bench: evennia did not start")
            if not self.answers():
                silent = now
            time.sleep(0.5)

    def answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as line:
                return b"quizline=1" in line.makefile("rb").readline()
        except OSError:
            return False

    def call(self, *words: str, place: pathlib.Path | None = None) -> None:
        how = {"cwd": place or self.game, "env": self.variables, "stdin": subprocess.DEVNULL}
        done = subprocess.run([*self.words, *words], capture_output=True, text=True, timeout=2 * PATIENCE, **how)
        if done.returncode != 0:
            raise SystemExit(f"bench: evennia {words[0]} ended with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")

    @property
    def pids(self) -> list[int]:
        return [int((self.game / "server" / f"{name}.pid").read_text()) for name in ("portal", "server")]

    def stop(self) -> None:
        self.call("stop")
