"""glpsol with its cuts on an exported model. Arguments: model, seconds."""

import re
import subprocess
import sys

from answer import say

log = subprocess.run(
    ["glpsol", "--freemps", sys.argv[1], "--min", "--cuts", "--tmlim", sys.argv[2]],
    capture_output=True, text=True, check=False).stdout
lines = re.findall(r"^\+\s*\d+: mip = +(\S+) (?:>=|<=) +(\S+)", log, re.MULTILINE)
version = re.search(r"Solver (\S+)", log)


def number(text):
    return -float(text) if re.fullmatch(r"-?[0-9.e+]+", text) else None


value = bound = None
if lines:
    value, bound = number(lines[-1][0]), number(lines[-1][1])
proven = "INTEGER OPTIMAL SOLUTION FOUND" in log
say(f"GLPK {version[1] if version else ''}".strip(), value, value if proven else bound, proven)
