"""The quiz that the bench's trainees take: 30 questions of one choice, A is right, each of another competency.

Its questions are no questions; its answers take the same way as all others.
"""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
QUESTIONS = 30


def competencies() -> list[str]:
    text = (ROOT / "quizzes" / "competencies.yaml").read_text(encoding="utf-8")
    return re.findall(r"^ {10}- id: (\S+)", text, flags=re.M)[:QUESTIONS]


def question(number: int, competency: str) -> str:
    choices = "\n".join(
        f"  - ({'x' if letter == 'A' else ' '}) 题{number:03}选项{letter} // Choice {letter} of question {number}"
        for letter in "ABCD"
    )
    return f"""- id: q-{number:03}
  competency: {competency}
  level: {("easy", "medium", "hard")[number % 3]}
  ask: 第{number:03}题问什么？ // What does question {number} ask?
  one:
{choices}
  why: 第{number:03}题的解析。 // The explanation of question {number}.
"""


def write_quizzes(folder: pathlib.Path) -> pathlib.Path:
    """Makes a folder of quizzes with this one in it."""
    folder.mkdir()
    for name in ("competencies.yaml", "facts.tsv", "articles.tsv", "disagreements.tsv"):
        (folder / name).write_bytes((ROOT / "quizzes" / name).read_bytes())
    own = competencies()
    questions = "".join(question(number, own[number % len(own)]) for number in range(1, QUESTIONS + 1))
    head = "id: bench\nlangs: zh, en\ntitle: 测速 // Bench\nshuffle: none\nquestions:\n"
    (folder / "bench.yaml").write_text(head + questions, encoding="utf-8")
    return folder
