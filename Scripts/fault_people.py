"""People who answer a quiz whatever happens to the server, and what they know of it.

Their history is kept here and in a file of each, outside the server, and written before the next
line is sent. The word of the server is never used to judge the server.
"""
import json
import random
import re
import socket
import sqlite3
import threading
import time

PATIENCE = 60
GRAINS = 21_621_600
QUESTIONS = 40

QUIZ = "id: numbers\nlangs: zh\ntitle: 测试\ntries: 2\nshuffle: none\nquestions:\n" + "".join(
    f"- id: q{n}\n  competency: role-coach\n  level: easy\n  ask: {n} 是几？\n  number: {n}\n"
    "  why: 就是它。\n" for n in range(1, QUESTIONS + 1))


class LineEnded(Exception):
    """The connection is gone."""


class Line:
    """A connection in the voice code."""

    def __init__(self, port):
        try:
            self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        except OSError as error:
            raise LineEnded from error
        self.socket.settimeout(PATIENCE)
        self.reader = self.socket.makefile("rb")

    def read(self):
        """The code and the fields of a reply that came whole."""
        fields, code = {}, None
        while True:
            try:
                line = self.reader.readline()
            except OSError as error:
                raise LineEnded from error
            if not line.endswith(b"\r\n"):
                raise LineEnded
            text = line.decode()
            if text.startswith(("193 ", "194 ")):
                continue
            if code is None:
                code = int(text[:3])
                for name, value in re.findall(r"(\w+)=(\S+)", text[4:].split(":", 1)[0]):
                    fields[name] = value
            if text[3] == " ":
                return code, fields

    def ask(self, text):
        self.send(text)
        return self.read()

    def send(self, text):
        try:
            self.socket.sendall(text.encode() + b"\n")
        except OSError as error:
            raise LineEnded from error

    def greet(self):
        self.reader.readline()
        self.ask("voice code")

    def close(self):
        self.reader.close()
        self.socket.close()


class Person:
    """Somebody who answers as fast as the replies come."""

    def __init__(self, name, folder, seed):
        self.name, self.pin = name, None
        self.chance = random.Random(f"{seed}/{name}")
        self.history = open(f"{folder}/{name}.ndjson", "a")
        self.acknowledged = []   # (attempt, number, typed, receipt, points)
        self.pending = None      # (attempt, number, typed), sent without a whole reply
        self.found_stored = 0    # answers without a reply, or refused, that were stored
        self.refused = 0         # replies that said "not recorded"
        self.sent = 0
        self.faults = []

    def note(self, **what):
        self.history.write(json.dumps({"at": time.time(), **what}) + "\n")
        self.history.flush()

    def enrol(self, port):
        line = Line(port)
        line.greet()
        while True:
            code, fields = line.ask(f"enrol {self.name}")
            if code == 231:
                break
            time.sleep(int(fields.get("wait", 1)))
        self.pin = fields["pin"]
        line.close()

    def work(self, port, is_over, most=None):
        """Answers until told to stop, until so many were confirmed, or until the line ends."""
        try:
            line = Line(port)
        except LineEnded:
            return
        try:
            line.greet()
            while (reply := line.ask(f"login {self.name} pin={self.pin}"))[0] != 230:
                if reply[0] not in (430, 470):
                    raise LineEnded
                time.sleep(0.05)
            question = self.shown(line.ask("resume")) or self.start(line, is_over)
            confirmed = 0
            while question and not is_over.is_set() and (most is None or confirmed < most):
                question, is_confirmed = self.go_on(line, question, is_over)
                confirmed += is_confirmed
        except LineEnded:
            pass
        except Exception as error:  # Anything else is a finding, not an end.
            self.faults.append(repr(error))
        finally:
            line.close()

    @staticmethod
    def shown(reply):
        code, fields = reply
        if code != 244:
            return None
        is_closed = fields.get("state") == "right" or fields.get("left") == "0"
        return int(fields["attempt"]), int(fields["n"]), is_closed

    def start(self, line, is_over):
        while not is_over.is_set():
            # An end that was refused leaves the attempt open, and then none starts.
            question = (self.shown(line.ask("start numbers"))
                        or self.shown(line.ask("resume")))
            if question:
                return question
            time.sleep(0.02)
        return None

    def go_on(self, line, question, is_over):
        attempt, number, is_closed = question
        if self.pending and self.pending[0] == attempt:
            attempt, number, typed = self.pending
        elif is_closed:
            line.ask("finish yes")
            return self.start(line, is_over), False
        else:
            # No two wrong answers are the same, so that each can be told from all others.
            is_right = self.chance.random() < 0.6
            typed = str(number if is_right else 100 + self.chance.randrange(1 << 40))
            self.pending = (attempt, number, typed)
        self.note(attempt=attempt, number=number, typed=typed)
        line.send(f"answer {number} {typed}")
        self.sent += 1
        code, fields = line.read()
        self.note(reply=code, **fields)
        if code in (240, 241, 242):
            self.found_stored += "already" in fields
            receipt = int(fields["receipt"].split("-")[0], 16)
            self.acknowledged.append((attempt, number, typed, receipt, fields["points"]))
            self.pending = None
        elif code == 470:
            self.refused += 1
            time.sleep(0.02)
        else:
            # The attempt has gone on without it: it was never confirmed.
            self.pending = None
        again = self.shown(line.ask("question next")) or self.shown(line.ask("resume"))
        return again or self.start(line, is_over), code in (240, 241, 242)


class Crowd:
    """Several people at work, each on a thread."""

    def __init__(self, people, port, most=None):
        self.is_over = threading.Event()
        self.threads = [threading.Thread(target=one.work, args=(port, self.is_over, most))
                        for one in people]
        for thread in self.threads:
            thread.start()

    def stop(self):
        self.is_over.set()
        self.wait()

    def wait(self):
        for thread in self.threads:
            thread.join(2 * PATIENCE)


class Count:
    """What the people know against what is stored."""

    def __init__(self, people, database):
        rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True).execute(
            "SELECT position, attempt, number, try, typed, response, score FROM answer").fetchall()
        stored = {row[0]: row[1:] for row in rows}
        told = [entry for one in people for entry in one.acknowledged]
        self.acknowledged = len(told)
        self.lost = sum(not self.holds(stored, entry) for entry in told)
        self.doubled = (len(rows) - len({row[1:4] for row in rows})
                        + len(rows) - len({(row[1], row[2], row[5]) for row in rows}))
        known = {entry[3] for entry in told}
        self.unconfirmed = (sum(row[0] not in known for row in rows)
                            + sum(one.found_stored for one in people))
        self.wrong = sum(row[6] != score(row[2], row[3], row[4]) for row in rows)
        self.wrong += sum(1 for entry in told if (row := stored.get(entry[3]))
                          and row[:2] == entry[:2] and row[3] == entry[2]
                          and entry[4] != points(row[1], row[2], row[3]))
        self.faults = [fault for one in people for fault in one.faults]

    @staticmethod
    def holds(stored, entry):
        attempt, number, typed, receipt, _ = entry
        row = stored.get(receipt)
        return row is not None and (row[0], row[1], row[3]) == (attempt, number, typed)

    def is_clean(self):
        return not (self.lost or self.doubled or self.wrong or self.faults)


def score(number, try_number, typed):
    """What an answer earns: the second try costs a third."""
    if typed != str(number):
        return 0
    return GRAINS if try_number == 1 else GRAINS * 2 // 3


def points(number, try_number, typed):
    return {0: "0", GRAINS: "1"}.get(score(number, try_number, typed), "0.67")
