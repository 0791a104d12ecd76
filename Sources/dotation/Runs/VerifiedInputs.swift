import Regulation
import Results
import Scenarios
import Verification

/// The inputs of a saved result, read again with the changes that it lists.
enum VerifiedInputs {
  /// The inputs that a result must follow from.
  static func read(of result: AllocationResult, scenario: String, _ progress: Progress) throws
    -> VerificationInputs
  {
    let inputs = try run(of: result, scenario: scenario, progress)
    return VerificationInputs(
      campaign: inputs.scenario.campaign, pool: inputs.pool, regulation: inputs.regulation,
      scenario: inputs.identity,
      applied: inputs.scenario.applied,
      warnings: inputs.notes + result.warnings.filter { EndingCode.all.contains($0.code) },
      programVersion: programVersion)
  }

  /// The same as what a run begins with.
  static func run(of result: AllocationResult, scenario: String, _ progress: Progress) throws -> RunInputs {
    var reading = InputReading(
      regulation: .shipped, skipsBadRows: !result.skippedRows.isEmpty, progress: progress)
    let variant = result.scenario.variant
    let ofVariant = try reading.scenario(scenario, variant: variant, changes: []).applied
    return try reading.inputs(
      scenario, variant: variant, changes: assignments(result.applied, after: ofVariant))
  }

  /// The changes of the command line: those that a result lists beyond its variant's, as they were written.
  private static func assignments(_ applied: [AppliedChange], after ofVariant: [AppliedChange])
    -> [String]
  {
    applied.dropFirst(ofVariant.count).compactMap { change in
      change.after.map { "\(change.path)=\($0)" }
    }
  }
}
