"""A control group of the system, whose processes share a limit of memory."""
import os
import re
import signal
import time
from collections import namedtuple
from contextlib import suppress

from fault_people import PATIENCE
from fault_world import wait_for

Kind = namedtuple("Kind", "root limit no_limit usage no_swap events")
FIRST = Kind("/sys/fs/cgroup/memory", "memory.limit_in_bytes", "-1", "memory.usage_in_bytes",
             ("memory.swappiness", "0"), "memory.oom_control")
SECOND = Kind("/sys/fs/cgroup", "memory.max", "max", "memory.current",
              ("memory.swap.max", "0"), "memory.events")
PAGE = 4096


class MemoryGroup:
    """A control group of either version; OSError where none can be made."""

    def __init__(self):
        is_first = os.path.exists(f"{FIRST.root}/{FIRST.limit}")
        self.kind = FIRST if is_first else SECOND
        self.folder = f"{self.kind.root}/quizline-fault-{os.getpid()}"
        os.mkdir(self.folder)
        try:
            # Files of a group are there with it; elsewhere writing would make them.
            os.stat(f"{self.folder}/{self.kind.limit}")
            self.lift()
        except OSError:
            os.rmdir(self.folder)
            raise
        if os.path.exists(f"{self.folder}/{self.kind.no_swap[0]}"):
            self.write(*self.kind.no_swap)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.read("cgroup.procs").split():
            with suppress(ProcessLookupError):
                os.kill(int(process), signal.SIGKILL)
        wait_for(self.is_removed)

    def is_removed(self):
        """A group stays for the moment that its last process takes to end."""
        try:
            os.rmdir(self.folder)
        except OSError:
            return False
        return True

    def read(self, name):
        with open(f"{self.folder}/{name}") as file:
            return file.read()

    def write(self, name, value):
        with open(f"{self.folder}/{name}", "w") as file:
            file.write(value)

    def before(self):
        """What stands before a program so that it runs in the group, with the id of the shell."""
        return ["sh", "-c", 'echo $$ >"$0" && exec "$@"', f"{self.folder}/cgroup.procs"]

    def limit(self, value):
        self.write(self.kind.limit, value)

    def lift(self):
        self.limit(self.kind.no_limit)

    def squeeze(self, process, chance):
        """Takes away what can be taken, again and again, until the kernel kills for want of it.

        The kernel gives up pages of files first. What goes on in spite of that is let go on.
        """
        end = time.monotonic() + PATIENCE / 2
        while process.poll() is None and time.monotonic() < end:
            usage = int(self.read(self.kind.usage))
            try:
                self.limit(str(max(usage - PAGE * chance.randrange(64), PAGE)))
            except OSError:  # The first version refuses a limit that it cannot reach.
                pass
            time.sleep(0.005)
        self.lift()

    def killed(self):
        """How many processes of the group the kernel killed because memory ran out."""
        return int(re.search(r"^oom_kill (\d+)", self.read(self.kind.events), re.M)[1])
