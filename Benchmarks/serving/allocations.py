"""What a line and an answer allocate, in calls: those of the whole process, counted by a library loaded before it."""

import os
import struct

from .bench import HERE, Bench, compile_library
from .counted import Ceilings, costs
from .programs import Quizline
from .quiz import write_quizzes

IS_RAISED = False
SHIM = HERE.parent / "Tests" / "FaultShims" / "allocations.c"
CEILINGS = Ceilings("allocations", most={"ping": 10, "answer": 170}, smoke={"ping": 45, "answer": 930})


def measure(bench: Bench, folder) -> dict:
    count = folder / "count"
    count.write_bytes(bytes(8))
    loaded = {**os.environ, "LD_PRELOAD": compile_library(SHIM, folder), "ALLOCATION_COUNT": str(count)}
    with Quizline(bench, folder / "own", write_quizzes(folder / "quizzes"), env=loaded) as server:
        return CEILINGS.check(bench, costs(server, lambda: struct.unpack("<Q", count.read_bytes())[0]))


def taken(bench: Bench) -> str:
    return "one run"


show = CEILINGS.show
