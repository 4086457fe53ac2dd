"""The greeting and the reply to `ping` by Evennia: a module of one of its games."""

from evennia import CmdSet, Command
from evennia.commands.default.unloggedin import CmdUnconnectedLook

CONNECTION_SCREEN = "200 quizline=1 lang=zh :evennia"


class Ping(Command):
    key = "ping"

    def func(self):
        self.caller.msg(f"202 :{self.args.strip()}")


class Entrance(CmdSet):
    """What may be said before signing in."""

    key = "DefaultUnloggedin"

    def at_cmdset_creation(self):
        self.add(CmdUnconnectedLook())
        self.add(Ping())
