"""What a line and an answer take in instructions: those of the whole process outside the kernel, by Callgrind."""

import os
import pathlib
import re
import subprocess

from .bench import HERE, Bench, compile_library
from .counted import Ceilings, costs
from .programs import PATIENCE, Absent, Quizline, found
from .quiz import write_quizzes

IS_RAISED = False
SHIM = HERE / "Peers" / "suspend.c"
CEILINGS = Ceilings("instructions", most={"ping": 46_000, "answer": 400_000}, smoke={"ping": 570_000, "answer": 3_150_000})


class Counted(Quizline):
    """The server under Callgrind; each look at the number writes a file, in which counting begins anew."""

    def __init__(self, bench: Bench, folder: pathlib.Path, quizzes: pathlib.Path):
        folder.mkdir()
        self.dumps, self.total = 0, 0
        bare = folder / "quizline"
        # It does not know the form of what the compiler writes down for debuggers.
        subprocess.run([found("strip", "llvm-strip"), "--strip-debug", "-o", str(bare), bench.program], check=True)
        counting = [found("valgrind"), "--quiet", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        loaded = {**os.environ, "LD_PRELOAD": compile_library(SHIM, folder)}
        super().__init__(bench, folder, quizzes, counting, program=str(bare), env=loaded)

    def count(self) -> int:
        words = [found("callgrind_control"), "--dump", str(self.pid)]
        subprocess.run(words, capture_output=True, check=True, timeout=PATIENCE)
        self.dumps += 1
        dump = (self.folder / f"out.{self.dumps}").read_text(encoding="utf-8")
        self.total += int(re.search(r"^totals: (\d+)", dump, re.M)[1])
        return self.total


def measure(bench: Bench, folder) -> dict:
    try:
        with Counted(bench, folder / "own", write_quizzes(folder / "quizzes")) as server:
            return CEILINGS.check(bench, costs(server, server.count))
    except Absent as program:
        # A ceiling that nothing was held against holds nothing.
        if bench.is_smoke:
            raise
        bench.absent.append(str(program))
        return {}


def taken(bench: Bench) -> str:
    return "one run"


show = CEILINGS.show
