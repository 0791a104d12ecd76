// Replaced by the first file of LinearProgramming.
