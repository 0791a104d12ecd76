"""Makes docs/benchmarks.md and its chart of the measurements: the median over the seeds of every case.

    python3 report.py MEASUREMENTS PAGE CHART
"""

import json
import platform
import statistics
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "dotation"
import matplotlib.pyplot as plt

from bench import COUNTERS, gap

BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
SMALLEST_GAP = 1e-7


def main():
    measurements, page, chart = map(Path, sys.argv[1:4])
    cases = defaultdict(list)
    for text in measurements.read_text(encoding="utf-8").splitlines():
        record = json.loads(text)
        cases[record["posts"], record["kind"], record["solver"]].append(record)
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    measured = table(cases) + "\n" + counter_table(cases)
    page.write_text(before + BEGIN + "\n" + measured + END + after, encoding="utf-8")
    draw(cases, chart)


def median(records, figure):
    found = [figure(record) for record in records if figure(record) is not None]
    return statistics.median(found) if found else None


def is_own(solver):
    return solver.startswith("dotation")


def table(cases):
    lines = [
        f"Measured on {date.today().isoformat()}: {processor()}, {cores()} cores, {memory()} of memory, {system()}. "
        "Medians over the seeds.",
        "",
        "| posts | kind | solver | seeds | proven | gap | elapsed | processor | memory | elapsed against ours |",
        "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    ours = {key[:2]: median(records, lambda r: r["wall"]) for key, records in cases.items() if is_own(key[2])}
    for (posts, kind, solver), records in sorted(cases.items(), key=lambda item: (*item[0][:2], not is_own(item[0][2]), item[0][2])):
        wall, own = median(records, lambda r: r["wall"]), ours.get((posts, kind))
        ratio = "" if is_own(solver) or not own else f"{wall / own:.1f}×"
        found = median(records, gap)
        lines.append(
            f"| {posts:,} | {kind} | {solver} | {len(records)} | {sum(r['proven'] for r in records)} | "
            f"{'nothing found' if found is None else '0' if found == 0 else f'{found:.1e}'} | {wall:.2f} s | "
            f"{median(records, lambda r: r['processor']):.2f} s | {median(records, lambda r: r['memory']) / 2**20:.0f} MiB | {ratio} |")
    return "\n".join(lines) + "\n"


def counter_table(cases):
    """What the program counted in each case: the least and the most over the seeds."""
    names = ["pool_bytes", *COUNTERS, "result_bytes"]
    lines = [
        "What the program counted, the least and the most over the seeds; the same on every machine and any number of "
        "threads, but for the digits of times in a result, unless the time limit struck (marked *).",
        "",
        "| posts | kind | " + " | ".join(name.replace("_", " ") for name in names) + " |",
        "| ---: | --- |" + " ---: |" * len(names),
    ]
    for (posts, kind, _), records in sorted(item for item in cases.items() if is_own(item[0][2])):
        mark = "" if all(record["proven"] for record in records) else " *"
        counted = [{**record["counters"], "pool_bytes": record["pool_bytes"]} for record in records]
        figures = [spread([counters[name] for counters in counted if name in counters]) for name in names]
        lines.append(f"| {posts:,} | {kind}{mark} | " + " | ".join(figures) + " |")
    return "\n".join(lines) + "\n"


def spread(numbers):
    least, most = min(numbers, default=0), max(numbers, default=0)
    return f"{least:,}" if least == most else f"{least:,} – {most:,}"


def processor():
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def cores():
    return Path("/proc/cpuinfo").read_text(encoding="utf-8").count("processor\t")


def memory():
    kibibytes = int(Path("/proc/meminfo").read_text(encoding="utf-8").split()[1])
    return f"{kibibytes / 2**20:.0f} GiB"


def system():
    for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines():
        if line.startswith("PRETTY_NAME"):
            return line.partition("=")[2].strip('"')
    return platform.system()


def draw(cases, chart):
    """Gap against elapsed time, a mark for each case; the lower left corner is where one wants to be."""
    solvers = sorted({key[2] for key in cases}, key=lambda solver: (not is_own(solver), solver))
    figure, axes = plt.subplots(figsize=(8, 4.6), layout="constrained")
    for solver in solvers:
        points = [
            (median(records, lambda r: r["wall"]), max(SMALLEST_GAP, median(records, gap)), key)
            for key, records in cases.items() if key[2] == solver and median(records, gap) is not None]
        axes.scatter([p[0] for p in points], [p[1] for p in points], label=solver, s=60 if is_own(solver) else 28,
                     marker="*" if is_own(solver) else "o", zorder=3 if is_own(solver) else 2)
        if is_own(solver):
            for x, y, (posts, kind, _) in points:
                axes.annotate(f"{posts:,} {kind}", (x, y), textcoords="offset points", xytext=(5, 5), fontsize=7)
    axes.set(xscale="log", yscale="log", xlabel="elapsed seconds, from the file to the answer",
             ylabel="gap left open (1e-7: none)", title="Measured family: gap against time")
    axes.grid(True, alpha=0.3)
    axes.legend(fontsize=8)
    figure.savefig(chart, metadata={"Date": None})


if __name__ == "__main__":
    main()
