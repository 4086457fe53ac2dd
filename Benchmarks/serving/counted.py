"""What a line and an answer take of something that is counted, such as allocations or instructions.

Such a number hardly depends on how busy a machine is, so it is held by a ceiling. The smoke run, which asks a program
built without optimisation, has ceilings of its own, and ends the bench where one is passed.
"""

import dataclasses
import socket
import sys
from collections.abc import Callable

from .bench import Bench, grouped, table, targets
from .quiz import QUESTIONS

NAMES = {"ping": "`ping` and its reply", "answer": "an answer that is stored, and its reply"}


class Script:
    """A connection that asks one thing after the other."""

    def __init__(self, server):
        self.lines = socket.create_connection(("127.0.0.1", server.port)).makefile("rw", encoding="utf-8", newline="\r\n")
        self.reply()
        for word in ("voice code", "set lang=en"):
            self.ask(word)

    def reply(self) -> str:
        while (line := self.lines.readline())[3:4] == "-":
            pass
        return line

    def ask(self, line: str) -> str:
        self.lines.write(line + "\n")
        self.lines.flush()
        return self.reply()

    def ask_all(self, lines: list[str], code: str) -> None:
        for line in lines:
            if not (reply := self.ask(line)).startswith(code):
                sys.exit(f"bench: {line} was answered {reply}")


def costs(server, count: Callable[[], int]) -> dict:
    """What one of each takes, by a count of the whole process that only rises."""
    script = Script(server)

    def each(lines: list[str], code: str) -> float:
        before = count()
        script.ask_all(lines, code)
        return (count() - before) / len(lines)

    script.ask_all(["ping"] * 300, "202")
    results = {"ping": each(["ping"] * 2000, "202")}
    script.ask_all(["enrol lina"], "231")
    # The first attempt looks up what the second one knows.
    for attempt in ("first", "second"):
        script.ask_all(["start bench"], "244")
        results["answer"] = each([f"answer {number} A" for number in range(1, QUESTIONS + 1)], "240")
        script.ask_all(["finish yes"], "248")
    return results


@dataclasses.dataclass
class Ceilings:
    """The most that one of each may take."""

    counted: str
    most: dict[str, int]
    smoke: dict[str, int]

    def check(self, bench: Bench, results: dict) -> dict:
        passed = [
            f"{name} {number:.1f} of {self.smoke[name]}" for name, number in results.items() if number > self.smoke[name]
        ]
        if bench.is_smoke and passed:
            sys.exit(f"bench: more {self.counted} than before: {', '.join(passed)}")
        return results

    def show(self, results: dict) -> str:
        rows = [[NAMES[name], grouped(number)] for name, number in results.items()]
        aims = [
            (NAMES[name], f"≤ {grouped(self.most[name])}", grouped(number), number <= self.most[name])
            for name, number in results.items()
        ]
        return table([self.counted, "number"], rows) + "\n" + targets(aims)
