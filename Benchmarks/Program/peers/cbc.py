"""CBC on an exported model. Arguments: model, seconds."""

import re
import subprocess
import sys

from answer import say

log = subprocess.run(
    ["cbc", sys.argv[1], "-threads", "2", "-ratio", "0", "-allow", "0", "-seconds", sys.argv[2], "-timeMode", "elapsed", "-solve"],
    capture_output=True, text=True, check=False).stdout


def last(pattern):
    found = re.findall(pattern + r"\s*:?\s+(-?[0-9.e+]+)", log)
    return -float(found[-1]) if found else None


value, bound = last("Objective value"), last("Lower bound")
proven = "Result - Optimal solution found" in log
version = re.search(r"Version: (\S+)", log)
say(f"CBC {version[1] if version else ''}".strip(), value, value if proven else bound, proven)
