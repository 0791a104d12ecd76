"""Measures the program on the measured family, from the pool's CSV to the result's file, and peers on the same models.

    python3 bench.py --program PATH [--sizes 300,3000] [--kinds SEL,PROP] [--seeds 1] [--seconds 60]
                     [--peers highs,scip,cpsat,cbc,glpsol] [--peer-seconds 60] --out FOLDER

Every run becomes one line of FOLDER/measurements.jsonl; `report.py` makes a page of them. The peers get what
`dotation export` writes; a peer's figures include its reading of that file, the program's its reading of the pool.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import family
from measuring import measured

PEERS = Path(__file__).parent / "peers"
# Beyond this many posts the text of the model alone outgrows what a peer reads in its time.
LARGEST_FOR_PEERS = 30_000
# What a run counts: the same on every machine and any number of threads, unless the time limit struck.
COUNTERS = ["nodes", "pivots", "relaxations", "searched_columns"]


def main():
    arguments = parsed()
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "measurements.jsonl", "a", encoding="utf-8") as log:
        for posts in arguments.sizes:
            for kind in arguments.kinds:
                for seed in arguments.seeds:
                    for record in records(arguments, posts, kind, seed, out / f"{posts}-{kind}-{seed}"):
                        log.write(json.dumps(record) + "\n")
                        log.flush()
                        print(line(record), flush=True)


def parsed():
    def texts(text):
        return [part for part in text.split(",") if part]

    def numbers(text):
        return [int(part) for part in texts(text)]

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--sizes", type=numbers, default=[300, 3000])
    parser.add_argument("--kinds", type=texts, default=["SEL", "PROP"])
    parser.add_argument("--seeds", type=numbers, default=[1])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--peers", type=texts, default=[])
    parser.add_argument("--peer-seconds", type=int, default=60)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def records(arguments, posts, kind, seed, folder):
    def program(*words):
        subprocess.run([arguments.program, *words], check=True, stdout=subprocess.DEVNULL)

    scenario = family.write(program, posts, kind, seed, folder)
    case = {"posts": posts, "kind": kind, "seed": seed, "pool_bytes": (folder / "pool.csv").stat().st_size}
    yield case | own(arguments, scenario, folder)
    if not arguments.peers or posts > LARGEST_FOR_PEERS:
        return
    model = folder / "model.mps"
    with open(model, "w", encoding="utf-8") as file:
        subprocess.run([arguments.program, "export", str(scenario), "--format", "mps"], check=True, stdout=file)
    for peer in arguments.peers:
        yield case | other(peer, model, arguments.peer_seconds, folder)
    model.unlink()


def own(arguments, scenario, folder):
    use = measured([
        arguments.program, "simulate", str(scenario), "--out", str(folder / "out"), "--quiet",
        "--time-limit", str(arguments.seconds)])
    result = json.loads((folder / "out" / "result.json").read_text(encoding="utf-8"))
    return use | {
        "solver": "dotation " + result["program"]["version"],
        "value": thousandths(result["objective"]),
        "bound": thousandths(result["bound"]),
        "proven": result["status"] == "optimal",
        "levels": len(result["proved"]),
        "counters": {name: result["run"][name] for name in COUNTERS}
        | {"result_bytes": (folder / "out" / "result.json").stat().st_size},
    }


def thousandths(points):
    return None if points is None else round(points * 1000)


def other(peer, model, seconds, folder):
    answer = folder / f"{peer}.json"
    use = measured([sys.executable, str(PEERS / f"{peer}.py"), str(model), str(seconds)], stdout=answer)
    lines = answer.read_text(encoding="utf-8").strip().splitlines()
    found = json.loads(lines[-1]) if lines else {"solver": peer, "value": None, "bound": None, "proven": False}
    return use | found


def gap(record):
    value, bound = record["value"], record["bound"]
    if value is None or bound is None:
        return None
    return 0 if record["proven"] else max(0, (bound - value) / max(1, abs(bound)))


def line(record):
    found = gap(record)
    state = "nothing found" if found is None else "proven" if record["proven"] else f"gap {found:.1e}"
    return (
        f"{record['posts']:>9,} {record['kind']:<4} seed {record['seed']}  {record['solver']:<18} {state:<14}"
        f"{record['wall']:9.2f} s {record['processor']:9.2f} s processor {record['memory'] / 2**20:7.0f} MiB")


if __name__ == "__main__":
    main()
