"""Every call that a run makes on its workspace goes wrong once, in every way."""

import itertools

from . import runs

# Name of the fault, the shim's settings beside `at`, and at every how many calls it is tried: some differ little from call to call.
KINDS = {
    "kill": ({"kind": "KILL"}, 1),
    "SIGTERM": ({"kind": "TERM"}, 3),
    "SIGINT": ({"kind": "INT"}, 7),
    "EIO once": ({"kind": "EIO"}, 1),
    "EIO from then on": ({"kind": "EIO", "until": runs.ALWAYS}, 3),
    "disk full from then on": ({"kind": "ENOSPC", "until": runs.ALWAYS, "calls": "write,mkdir,ftruncate,link,rename"}, 1),
    "fsync fails": ({"kind": "EIO", "calls": "fsync"}, 1),
    "short reads and writes": ({"kind": "short", "until": runs.ALWAYS, "calls": "read,write"}, 7),
}


def strike(est, scene, folder, kind, at):
    """One run with one fault, and the run after it."""
    settings = KINDS[kind][0]
    runs.copied(scene.begin, folder)
    code, said, _ = est.run(folder, *scene.words, at=at, **settings)
    runs.check_whole(folder, scene.before, scene.expected.reports)
    judge(kind, code, said, scene, folder)
    scene.recover(est, folder)


def judge(kind, code, said, scene, folder):
    """Whether the run left with the right code; one that makes a call less than the one watched may be done."""
    if code == {"kill": -9, "SIGTERM": runs.INTERRUPTED, "SIGINT": runs.INTERRUPTED}.get(kind):
        return
    runs.check_outcome(code, said, scene.expected, folder)
    if kind == "short reads and writes" and code not in runs.DONE:
        raise runs.Wrong(f"the run left with {code}: {said.strip()}")


def every(est, scene, scratch, step, say):
    """Strikes at every `step`th call of a scene, in every way; returns how many times, by kind, and the promises not kept."""
    struck, wrong = {}, []
    for kind, (settings, least) in KINDS.items():
        names = settings.get("calls", "").split(",")
        log = est.calls(runs.copied(scene.begin, scratch / "watched"), *scene.words)
        counted = [call for call in log if names == [""] or call.split()[0] in names]
        points = range(1, len(counted) + 1, max(step, least))
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
