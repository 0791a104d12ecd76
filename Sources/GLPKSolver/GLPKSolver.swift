// Replaced by the first file of GLPKSolver.
