"""Makes a bank of quizzes for the benches: the same bytes for the same numbers.

The words of each sentence are drawn from the facts of the bank, so that no two questions are near-duplicates, and use
every type that the checker has content rules for.
"""

import pathlib
import random
import re
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = ("competencies.yaml", "facts.tsv", "articles.tsv", "disagreements.tsv")

# Words that deny or allow no exception, which the checker compares between languages.
DENIALS = set(
    "cannot incorrect never nobody nothing neither without rather instead hardly unless outside beyond "
    "only wrong false invalid incomplete disagree dishonest besides apart none always completely "
    "absolutely entirely totally least except".split()
)
TYPES = ("one", "many", "truth", "match", "order", "number", "text", "blank")


class Facts:
    """The facts of a bank: words to draw from, and what questions may cite."""

    def __init__(self, folder: pathlib.Path):
        disputed = (folder / "disagreements.tsv").read_text(encoding="utf-8")
        rows = [
            line.split("\t") for line in (folder / "facts.tsv").read_text(encoding="utf-8").splitlines()[1:]
        ]
        self.citable = [(row[0], row[3].split(",")[0]) for row in rows if row[0] not in disputed]
        han = "".join(row[5] for row in rows)
        runs = re.findall("[\u4e00-\u9fff]{2}", re.sub("[不没无未非勿别莫否外免错误难总绝永切全唯除都]", "", han))
        self.han = sorted(set(runs))
        latin = " ".join(row[4] for row in rows).lower()
        self.latin = sorted(set(re.findall(r"\b[b-z][a-z]{3,9}\b", latin)) - DENIALS)


class Writer:
    """Draws words and writes questions of all types."""

    def __init__(self, facts: Facts, seed: int):
        self.facts = facts
        self.chance = random.Random(seed)

    def text(self, count: int) -> str:
        """The same number of words in both languages, as the short form writes it."""
        return f"{self.han(count)} // {self.latin(count)}"

    def han(self, count: int) -> str:
        return "".join(self.chance.sample(self.facts.han, count))

    def latin(self, count: int) -> str:
        return " ".join(self.chance.sample(self.facts.latin, count)).capitalize()

    def question(self, number: int) -> list[str]:
        kind = TYPES[number % len(TYPES)]
        fact, competency = self.chance.choice(self.facts.citable)
        ask = self.text(9)
        if kind == "blank":
            kind_lines = [f"  blank: {self.han(5)}{{x{number}}} // {self.latin(5)} {{x{number}}}"]
        else:
            kind_lines = [f"  {kind}:"] + self.items(kind, number)
        if kind == "text":
            kind_lines = [f"  text: {self.han(2)} | {self.han(3)} // {self.latin(2)}"]
        if kind == "truth":
            kind_lines = [f"  truth: {'true' if number % 16 < 8 else 'false'}"]
        return [
            f"- id: q-{number}",
            f"  competency: {competency}",
            f"  facts: {fact}",
            f"  level: {self.chance.choice(['easy', 'medium', 'hard'])}",
            f"  ask: {ask}",
            *kind_lines,
            f"  why: {self.text(8)}",
        ]

    def items(self, kind: str, number: int) -> list[str]:
        match kind:
            case "one":
                marks = ["x", " ", " ", " "]
                self.chance.shuffle(marks)
                return [f"  - ({mark}) {self.text(4)} >> {self.text(5)}" for mark in marks]
            case "many":
                return [f"  - ({mark}) {self.text(4)}" for mark in "xx   "]
            case "match":
                return [f"  - {self.text(3)} => {self.text(3)}" for _ in range(4)]
            case "order":
                return [f"  - {self.text(3)}" for _ in range(4)]
            case "number":
                return [f"  - {number} +- 0.5", f"  - ( ) {number + 7} +- 1 >> {self.text(5)}"]
        return []


def make_bank(folder: pathlib.Path, questions: int) -> int:
    """Makes a folder with the tables of the shipped bank and so many questions, and returns their size in octets."""
    folder.mkdir()
    for name in TABLES:
        shutil.copy(ROOT / "quizzes" / name, folder / name)
    return write_bank(folder, Facts(folder), questions, per_quiz=250)


def write_bank(folder: pathlib.Path, facts: Facts, questions: int, per_quiz: int) -> int:
    """Writes the quizzes and returns their size in octets."""
    writer = Writer(facts, seed=2026)
    octets = 0
    for quiz in range(questions // per_quiz):
        lines = [
            f"id: bench-{quiz}",
            "langs: zh, en",
            f"title: {writer.text(3)}",
            "pass: 80%",
            "questions:",
        ]
        for index in range(per_quiz):
            lines += writer.question(quiz * per_quiz + index)
        text = "\n".join(lines) + "\n"
        octets += len(text.encode())
        (folder / f"bench-{quiz}.yaml").write_text(text, encoding="utf-8")
    return octets


def write_markdown(path: pathlib.Path, facts: Facts, questions: int) -> None:
    """Writes questions of one and several choices in the Markdown of text2qti."""
    writer = Writer(facts, seed=2027)
    lines = ["Quiz title: Bench", ""]
    for number in range(1, questions + 1):
        lines.append(f"{number}. {writer.latin(9)}?")
        marks = ["a"] + [None] * 3
        writer.chance.shuffle(marks)
        for letter, mark in zip("abcd", marks):
            lines.append(f"{'*' if mark else ''}{letter}) {writer.latin(4)}")
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8")
