"""SCIP on an exported model. Arguments: model, seconds."""

import sys

from pyscipopt import Model

from answer import say

model = Model()
model.hideOutput()
model.readProblem(sys.argv[1])
model.setParam("limits/time", float(sys.argv[2]))
model.optimize()
say(
    f"SCIP {model.version()}",
    -model.getObjVal() if model.getNSols() else None,
    -model.getDualbound(),
    model.getStatus() == "optimal")
