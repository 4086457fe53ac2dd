"""A folder with a quiz, a database and people, and servers of it that come and go."""
import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import time

from fault_people import PATIENCE, QUIZ, Count, Crowd, Person


class World:
    """A folder with a quiz, a database, and people; servers come and go."""

    def __init__(self, options, people=4, reserve=0):
        self.options, self.seed = options, options.seed
        self.chance = random.Random(f"{options.seed}/{options.only}")
        self.folder = tempfile.mkdtemp(prefix="quizline-fault-")
        self.data = f"{self.folder}/data"
        os.makedirs(f"{self.folder}/quizzes")
        shutil.copy("Tests/Fixtures/quizzes/competencies.yaml", f"{self.folder}/quizzes/")
        with open(f"{self.folder}/quizzes/numbers.yaml", "w") as file:
            file.write(QUIZ)
        self.ends, self.reserve = {}, reserve
        self.people = [Person(f"person{n}", self.folder, options.seed) for n in range(people)]

    @property
    def database(self):
        return f"{self.data}/quizline.db"

    def enrol(self):
        with self.serve() as server:
            for one in self.people:
                one.enrol(server.port)
            server.stop()
        self.ends.clear()

    def serve(self, before=(), variables=None):
        return Server(self, list(before), variables or {})

    def ended(self, status):
        word = {0: "stopped as asked", -9: "killed", 5: "status 5", 3: "status 3"}
        key = word.get(status, f"status {status}")
        self.ends[key] = self.ends.get(key, 0) + 1

    def count(self):
        """Everybody sends again what has no reply, then the stored answers are counted."""
        with self.serve() as server:
            Crowd(self.people, server.port, most=2).wait()
            if server.stop():
                self.people[0].faults.append("the server did not stop cleanly afterwards")
        self.ends["stopped as asked"] = self.ends.get("stopped as asked", 1) - 1
        verified = subprocess.run([self.options.program, "verify", "--lang=en",
                                   f"--database={self.database}"], capture_output=True, text=True)
        if verified.returncode:
            self.people[0].faults.append(f"verify: {verified.stdout}{verified.stderr}")
        return Count(self.people, self.database)


class Server:
    """A server as a process of its own; what stands before it, such as strace, lets it keep its id."""

    def __init__(self, world, before, variables):
        self.world = world
        self.log = open(f"{world.folder}/log", "a")
        self.process = subprocess.Popen(
            before + [world.options.program, "serve", "--listen=127.0.0.1:0",
                      f"--quizzes={world.folder}/quizzes", f"--database={world.database}",
                      "--set=drain-time=1s",
                      f"--set=disk-reserve={world.reserve}"],
            stdout=subprocess.PIPE, stderr=self.log, text=True, env={**os.environ, **variables})
        try:
            self.port = self.read_port()
        except BaseException:  # An interruption leaves no server behind.
            self.__exit__()
            raise

    def read_port(self):
        for line in self.process.stdout:
            if found := re.search(r"serves .*127\.0\.0\.1:(\d+)", line):
                return int(found[1])
        return None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
        self.process.stdout.close()
        self.log.close()

    def send(self, number):
        if self.process.poll() is None:
            os.kill(self.process.pid, number)

    def stop(self):
        self.send(signal.SIGTERM)
        return self.wait()

    def wait(self):
        status = self.process.wait(PATIENCE)
        self.world.ended(status)
        return status


def wait_for(holds):
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("waited in vain")
        time.sleep(0.002)


def confirmed(world):
    return sum(len(one.acknowledged) for one in world.people)


def wait_for_answers(world, more, server=None):
    before = confirmed(world)
    wait_for(lambda: confirmed(world) >= before + more
             or server is not None and server.process.poll() is not None)
