"""Three workspaces that a run begins from, each with what an undisturbed run leaves there."""

import dataclasses
import pathlib

from . import runs, town

FIRST, SECOND = "2026-11-03", "2026-11-17"


@dataclasses.dataclass
class Scene:
    """Where a run begins, what it is told, and what it is to leave."""

    name: str
    begin: pathlib.Path
    words: tuple
    before: dict
    expected: runs.State

    def recover(self, est, folder):
        """The run after a fault, which must end as if there had been none.

        A remake is repeated only where the run before it did not finish it.
        """
        est.finish(folder)
        if self.words and self.expected.differing(runs.state(folder)):
            est.finish(folder, *self.words)
        if different := self.expected.differing(runs.state(folder)):
            raise runs.Wrong(f"after the next run these differ: {', '.join(different)}")


def scenes(est, scratch, seed):
    """The first run of all; the next fortnight's, with corrections; and a remake, which keeps the version before."""
    begin = scratch / "first"
    town.found(begin, FIRST, seed)
    yield scene("first", est, begin)
    begin = runs.copied(begin, scratch / "next")
    est.finish(begin)
    town.second_fortnight(begin, SECOND, seed)
    yield scene("next", est, begin)
    begin = runs.copied(begin, scratch / "remake")
    est.finish(begin)
    yield scene("remake", est, begin, "--remake", "2026-v43-44")


def scene(name, est, begin, *words):
    """A scene with what an undisturbed run makes of it."""
    folder = runs.copied(begin, begin.with_name(f"{name}-undisturbed"))
    est.finish(folder, *words)
    return Scene(name, begin, words, runs.published(begin), runs.state(folder))
