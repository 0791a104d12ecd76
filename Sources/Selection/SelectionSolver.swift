/// Chooses columns for the best lexicographic value, with proof.
///
/// The answer depends on the problem and the limits in nodes only: not on the machine or the number of threads.
public enum SelectionSolver {
  /// Solves a problem level by level.
  ///
  /// - Throws: ``SelectionProblemError`` when the problem makes no sense.
  public static func solve(
    _ problem: SelectionProblem, options: SelectionOptions = SelectionOptions()
  ) throws(SelectionProblemError) -> SelectionOutcome {
    try problem.validate()
    return LevelSequence(problem: problem, options: options).run().hurried(problem, threads: options.threads)
  }
}
