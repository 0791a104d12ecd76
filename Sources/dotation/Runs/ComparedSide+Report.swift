import DeclarativeFiles
import Reporting
import Results
import Wordings

extension ComparedSide {
  /// How this side differs from the result of a run, as a section of its page.
  func comparison(to result: AllocationResult, of run: PreparedRun, solving: Solving) throws -> Report {
    guard let comparison = ResultComparison(result, self.result) else {
      throw InputFaults(
        diagnostics: [Diagnostic(.error, code: "nothing-in-common", .nothingInCommon(run.inputs.name, name))])
    }
    return ComparisonReport(comparison, before: run.inputs.name, after: name).report
  }
}
