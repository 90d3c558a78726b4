"""Kills at random times, two runs at once, and requests to stop."""

import random
import signal
import time

from . import runs


def at_random(est, scenes, scratch, number, seed, say):
    """Kills runs at `number` random times, some of them several times in a row; returns how many seconds a kill took."""
    draw, killed, began = random.Random(seed), 0, time.perf_counter()
    whole = {scene.name: est.finish(runs.copied(scene.begin, scratch / "disturbed"), *scene.words) for scene in scenes}
    while killed < number:
        scene = draw.choice(scenes)
        folder = runs.copied(scene.begin, scratch / "disturbed")
        for _ in range(min(draw.randint(1, 4), number - killed)):
            process = est.start(folder, *scene.words)
            time.sleep(draw.uniform(0, whole[scene.name]))
            process.kill()
            process.communicate()
            killed += process.returncode < 0
            if process.returncode >= 0:
                break  # it was done; a remake that is done is not to be repeated
            runs.check_whole(folder, scene.before, scene.expected.reports)
        scene.recover(est, folder)
        if killed % 100 < 3:
            say(f"{killed} kills")
    return (time.perf_counter() - began) / number


def asked_to_stop(est, scenes, scratch, number, seed):
    """Asks runs to stop at random times; one that has not begun is ended by the signal itself."""
    draw = random.Random(seed)
    for _ in range(number):
        scene = draw.choice(scenes)
        folder = runs.copied(scene.begin, scratch / "disturbed")
        process = est.start(folder, *scene.words)
        time.sleep(draw.uniform(0.05, 0.2))
        asked = time.perf_counter()
        number = draw.choice([signal.SIGTERM, signal.SIGINT])
        process.send_signal(number)
        process.communicate()
        if process.returncode not in (*runs.DONE, runs.INTERRUPTED, -number) or time.perf_counter() - asked > 2:
            raise runs.Wrong(f"a run that was asked to stop left with {process.returncode}")
        scene.recover(est, folder)


def two_at_once(est, scenes, scratch):
    """Holds a run in its middle, starts another one, and lets the first go on."""
    for scene in scenes:
        folder = runs.copied(scene.begin, scratch / "disturbed")
        middle = len(est.calls(folder, *scene.words)) // 2
        folder = runs.copied(scene.begin, folder)
        held = est.start(folder, *scene.words, at=middle, kind="STOP")
        while "T" not in status(held.pid):
            time.sleep(0.01)
        code, said, _ = est.run(folder)
        runs.check_sentence(said)
        held.send_signal(signal.SIGCONT)
        held.communicate()
        if code != runs.LOCKED or held.returncode not in runs.DONE:
            raise runs.Wrong(f"of two runs at once the first left with {held.returncode}, the second with {code}")
        scene.recover(est, folder)


def status(pid):
    """The state of a process as the kernel tells it, such as T for one that is held."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        return file.read().rsplit(")", 1)[1].split()[0]
