"""What all parts of the bench share: the tools, how long each run takes, and how figures are written."""

import dataclasses
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
WARNINGS = ["-O2", "-Wall", "-Wextra", "-Werror"]
STANDARD = ["-std=c11", "-D_GNU_SOURCE"]


@dataclasses.dataclass
class Bench:
    """One sitting."""

    program: str
    folder: pathlib.Path
    rounds: int
    is_smoke: bool = False
    absent: list[str] = dataclasses.field(default_factory=list)

    peers = HERE / "Peers"
    python = sys.executable

    def __post_init__(self):
        self.raising = [] if self.is_smoke else raising()
        self.tools = HERE.parent / ".build" / "bench"
        if self.is_smoke:
            self.tools = self.folder / "tools"
        compile_tools(self.tools)

    @property
    def seconds(self) -> float:
        """How long one run counts."""
        return 0.3 if self.is_smoke else float(os.environ.get("BENCH_SECONDS", 2))

    def tool(self, name: str) -> str:
        return str(self.tools / name)

    def load(self, mode: str, server, *words: str, raised: bool = False, seconds: float | None = None) -> dict:
        """One run of the generator; one with a wrong or missing reply ends the bench."""
        seconds = self.seconds if seconds is None else seconds
        command = [*(self.raising if raised else []), self.tool("load"), mode, "--to", server.to]
        command += [word for pid in server.pids for word in ("--pid", str(pid))]
        command += ["--seconds", str(seconds), "--warm", str(min(0.4, seconds / 4)), *words]
        if self.is_smoke:
            command += ["--most", "300"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"bench: {' '.join(command)} ended with {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
        return json.loads(done.stdout.splitlines()[-1])

    def flushes(self) -> float:
        """Flushes a second of 4 KiB each."""
        file = str(self.folder / "flush")
        words = [*self.raising, self.tool("flush"), file, str(min(1, self.seconds))]
        return float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)

    @property
    def alternating(self) -> str:
        """How a part was taken that goes through all servers in each round."""
        return f"{self.rounds} rounds of {self.seconds:g} s, alternating"

    def machine(self, taken: str, is_raised: bool) -> str:
        """Where and how a part was taken, for the head of its tables."""
        raised = " Servers and generator ran under `chrt -f 1`." if is_raised and self.raising else ""
        absent = f" Not on this machine: {', '.join(self.absent)}." if self.absent else ""
        return (
            f"{os.cpu_count()} cores ({processor()}), {platform.system()} {platform.release()} {platform.machine()},"
            f" {taken}.{absent}{raised}"
        )


def processor() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown"


def raising() -> list[str]:
    """What has a program run before others where it may; a flush is then not waited for by a tick."""
    words = ["chrt", "-f", "1"]
    try:
        return words if subprocess.run([*words, "true"], capture_output=True).returncode == 0 else []
    except FileNotFoundError:
        return []


def compile_tools(folder: pathlib.Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    compiler = os.environ.get("CC", "clang")
    tools = {
        "load": sorted((HERE / "Load").glob("*.c")),
        "floor": [HERE / "Peers" / "floor.c"],
        "flush": [HERE / "Peers" / "flush.c"],
        "ceiling": [HERE / "Peers" / "ceiling.c"],
    }
    for name, sources in tools.items():
        library = ["-lsqlite3"] if name == "ceiling" else []
        subprocess.run([compiler, *STANDARD, *WARNINGS, "-o", str(folder / name), *map(str, sources), *library], check=True)


def compile_library(source: pathlib.Path, folder: pathlib.Path) -> str:
    """What is loaded before a program."""
    library = str(folder / source.with_suffix(".so").name)
    subprocess.run([os.environ.get("CC", "clang"), *WARNINGS, "-shared", "-fPIC", "-o", library, str(source)], check=True)
    return library


# How figures are written.


def median(runs: list[dict], name: str = "rate") -> float:
    return statistics.median(run[name] for run in runs)


def spread(runs: list[dict], name: str = "rate") -> str:
    values = [run[name] for run in runs]
    return f"{grouped(min(values))}–{grouped(max(values))}"


def grouped(number: float) -> str:
    return f"{round(number):,}".replace(",", " ")


def cost(run: dict) -> float:
    """Processor time of the server for one request, in microseconds; at least a tick for all of them."""
    return max(0.01, run["user"] + run["system"]) * 1e6 / max(1, run["count"])


def median_cost(runs: list[dict]) -> float:
    return statistics.median(map(cost, runs))


def table(heads: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|---|" + "--:|" * (len(heads) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def targets(rows: list[tuple[str, str, str, bool | None]]) -> str:
    """What is aimed at beside what came out; whether it was reached is worked out, not typed in."""
    words = {True: "reached", False: "missed", None: "–"}
    return table(["target", "aim", "result", ""], [[what, aim, result, words[is_met]] for what, aim, result, is_met in rows])
