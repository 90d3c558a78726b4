"""Disks that are really full, and standard streams that cannot be written."""

import os
import shutil
import subprocess

from . import runs

STEP = 32 * 1024  # bytes between two sizes of the disk


def full(est, scene, scratch):
    """Runs on disks of every size from too small to large enough; returns how many were too small, or why none was tried."""
    mount = scratch / "disk"
    mount.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", mount], stderr=subprocess.DEVNULL, check=False).returncode:
        return "not tried: mounting is not allowed here"
    try:
        small = 0
        used = sum(file.stat().st_size + 4096 for file in scene.begin.rglob("*"))
        for size in range(used, used + 400 * STEP, STEP):
            if tried(est, scene, mount, size):
                return f"{small} sizes were too small"
            small += 1
        raise runs.Wrong("no disk was large enough")
    finally:
        subprocess.run(["umount", mount], check=False)


def temporary(est, scene, scratch):
    """A run whose folder for temporary files is full: nothing is published that was cut."""
    mount = scratch / "temporary"
    mount.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", mount], stderr=subprocess.DEVNULL, check=False).returncode:
        return "not tried: mounting is not allowed here"
    folder = runs.copied(scene.begin, scratch / "disturbed")
    os.environ["TMPDIR"] = str(mount)
    try:
        code, said, _ = est.run(folder, *scene.words)
    finally:
        del os.environ["TMPDIR"]
        subprocess.run(["umount", mount], check=False)
    runs.check_whole(folder, scene.before, scene.expected.reports)
    runs.check_outcome(code, said, scene.expected, folder)
    scene.recover(est, folder)
    return f"left with {code}"


def tried(est, scene, mount, size):
    """Whether a run succeeds on a disk of a size; the next one, on a larger disk, must make up for it."""
    resize(mount, "100m")
    folder = mount / "town"
    runs.copied(scene.begin, folder)
    resize(mount, size)
    code, said, _ = est.run(folder, *scene.words)
    runs.check_whole(folder, scene.before, scene.expected.reports)
    resize(mount, "100m")
    runs.check_outcome(code, said, scene.expected, folder)
    scene.recover(est, folder)
    shutil.rmtree(folder)
    return code in runs.DONE


def resize(mount, size):
    """Gives a disk in memory another size."""
    subprocess.run(["mount", "-o", f"remount,size={size}", mount], check=True)


def streams(est, scenes, scratch):
    """Runs whose standard streams are full, closed or without a reader: the work is done all the same."""
    for scene in scenes:
        for redirection, codes in (
            ("2>/dev/full", runs.DONE), (">/dev/full 2>&1", (*runs.DONE, runs.STORAGE)), (">&- 2>&-", runs.DONE),
            ("<&- >&- 2>&-", runs.DONE), ("2>&1 | true", (0,)),
        ):
            folder = runs.copied(scene.begin, scratch / "disturbed")
            command = f'"$0" run --workspace "$@" {redirection}'
            code = subprocess.run(["sh", "-c", command, est.program, folder, *scene.words], stdout=subprocess.DEVNULL, check=False).returncode
            if code not in codes:
                raise runs.Wrong(f"with {redirection} a run left with {code}")
            scene.recover(est, folder)
