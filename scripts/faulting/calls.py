"""Every call that a run makes on its workspace goes wrong once, in every way."""

import itertools

from . import runs

# Name of the fault, the shim's settings beside `at`, and which calls it is for.
KINDS = {
    "kill": ({"kind": "KILL"}, None),
    "SIGTERM": ({"kind": "TERM"}, None),
    "SIGINT": ({"kind": "INT"}, None),
    "EIO once": ({"kind": "EIO"}, None),
    "EIO from then on": ({"kind": "EIO", "until": runs.ALWAYS}, None),
    "disk full from then on": ({"kind": "ENOSPC", "until": runs.ALWAYS, "calls": "write,mkdir,ftruncate,link,rename"}, None),
    "fsync fails": ({"kind": "EIO", "calls": "fsync"}, None),
    "short reads and writes": ({"kind": "short", "until": runs.ALWAYS, "calls": "read,write"}, 7),
}


def strike(est, scene, folder, kind, at):
    """One run with one fault, and the run after it."""
    settings = KINDS[kind][0]
    runs.copied(scene.begin, folder)
    code, said, seconds = est.run(folder, *scene.words, at=at, **settings)
    runs.check_whole(folder, scene.before, scene.expected.reports)
    judge(kind, code, said, seconds, scene, folder)
    scene.recover(est, folder)


def judge(kind, code, said, seconds, scene, folder):
    """Whether the run left with the right code: success only where all of it is there."""
    if kind == "kill":
        right = code == -9
    elif kind in ("SIGTERM", "SIGINT"):
        right = code == runs.INTERRUPTED and seconds < 2
    elif code == runs.STORAGE:
        runs.check_sentence(said)
        right = kind != "short reads and writes"
    else:
        right = code in runs.DONE and not set(scene.expected.differing(runs.state(folder))) - {".est/est.sqlite-wal", ".est/est.sqlite-shm"}
    if not right:
        raise runs.Wrong(f"the run left with {code}: {said.strip()}")


def every(est, scene, scratch, step, say):
    """Strikes at every `step`th call of a scene, in every way; returns how many times, by kind, and the promises not kept."""
    struck, wrong = {}, []
    for kind, (settings, least) in KINDS.items():
        names = settings.get("calls", "").split(",")
        log = est.calls(runs.copied(scene.begin, scratch / "watched"), *scene.words)
        counted = [call for call in log if names == [""] or call.split()[0] in names]
        points = range(1, len(counted) + 1, max(step, least or 1))
        for at in points:
            try:
                strike(est, scene, scratch / "disturbed", kind, at)
            except runs.Wrong as fault:
                wrong.append(f"{scene.name}, {kind} at call {at} ({counted[at - 1]}): {fault}")
                say(wrong[-1])
        struck[kind] = len(points)
        say(f"{scene.name}: {kind} at {len(points)} of {len(counted)} calls")
    return struck, wrong


def total(parts):
    """The sum of several counts by kind."""
    sums = {}
    for kind, number in itertools.chain.from_iterable(part.items() for part in parts):
        sums[kind] = sums.get(kind, 0) + number
    return sums
