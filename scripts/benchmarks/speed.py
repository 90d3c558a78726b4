"""One large file, split, read and stored, beside a bare libcsv loop in C and other readers of CSV."""


def run(options, scratch):
    """Prints the table of speeds."""
