"""CP-SAT on an exported model. Arguments: model, seconds."""

import sys

import ortools
from ortools.linear_solver.python import model_builder

from answer import say

model = model_builder.Model()
model.import_from_mps_file(sys.argv[1])
solver = model_builder.Solver("sat")
solver.set_time_limit_in_seconds(float(sys.argv[2]))
solver.set_solver_specific_parameters("num_workers:2")
status = solver.solve(model)
found = status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
say(
    f"CP-SAT {ortools.__version__}",
    -solver.objective_value if found else None,
    -solver.best_objective_bound if found else None,
    status == model_builder.SolveStatus.OPTIMAL)
