"""HiGHS on an exported model. Arguments: model, seconds."""

import sys

import highspy

from answer import say

highs = highspy.Highs()
for option, value in (("output_flag", False), ("time_limit", float(sys.argv[2])), ("threads", 2), ("mip_rel_gap", 0.0)):
    highs.setOptionValue(option, value)
highs.readModel(sys.argv[1])
highs.run()
info = highs.getInfo()
found = info.primal_solution_status == 2
say(
    f"HiGHS {highs.version()}",
    -info.objective_function_value if found else None,
    -info.mip_dual_bound,
    highs.getModelStatus() == highspy.HighsModelStatus.kOptimal)
