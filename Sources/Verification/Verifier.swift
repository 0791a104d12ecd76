internal import Campaigns
internal import Pools
public import Results
internal import Wordings

/// Recomputes a result from its inputs, in integers and without the code that made it (vérification).
///
/// The only thing that is taken from the result is which offer pays which post; all else follows from the inputs and is
/// compared figure by figure.
public enum Verifier {
  /// Verifies a result.
  ///
  /// - Parameters:
  ///   - result: the result, as a file states it.
  ///   - inputs: what it must follow from.
  /// - Returns: the report; it names every difference.
  public static func report(on result: AllocationResult, against inputs: VerificationInputs) -> VerificationReport {
    let reading = SecondReading(campaign: inputs.campaign, pool: inputs.pool, regulation: inputs.regulation)
    var check = ResultCheck(result, inputs, reading)
    check.run()
    return VerificationReport(
      findings: check.log.findings, findingCount: check.log.count, summary: summary(of: check, inputs))
  }

  private static func summary(of check: ResultCheck, _ inputs: VerificationInputs) -> [Wording] {
    guard check.log.count == 0 else { return [.VerificationSummary.differs(findings: check.log.count)] }
    let limits = check.reading.restrictions.all.reduce(0) { $0 + $1.count }
    var summary: [Wording] = [
      .VerificationSummary.agrees(posts: inputs.pool.count, funded: check.result.counts.funded, limits: limits)
    ]
    if check.result.value != nil { summary.append(.VerificationSummary.boundIsStated) }
    if check.result.rules.contains(where: { $0.marginalValue != nil }) {
      summary.append(.VerificationSummary.marginalValuesAreStated)
    }
    if !check.comparesSentences {
      summary.append(.VerificationSummary.sentencesOfAnotherVersion(check.result.program.version))
    }
    return summary
  }
}
