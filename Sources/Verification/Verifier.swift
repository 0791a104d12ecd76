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
  ///   - certificate: the proof of its bound, if there is one.
  /// - Returns: the report; it names every difference.
  public static func report(
    on result: AllocationResult, against inputs: VerificationInputs, certificate: OptimalityCertificate? = nil
  ) -> VerificationReport {
    let reading = SecondReading(campaign: inputs.campaign, pool: inputs.pool, regulation: inputs.regulation)
    var check = ResultCheck(result, inputs, reading)
    check.run()
    if let certificate { check.check(certificate) }
    return VerificationReport(
      findings: check.log.findings, findingCount: check.log.count, summary: summary(of: check, inputs, certificate))
  }

  private static func summary(
    of check: ResultCheck, _ inputs: VerificationInputs, _ certificate: OptimalityCertificate?
  ) -> [Wording] {
    guard check.log.count == 0 else { return [.VerificationSummary.differs(findings: check.log.count)] }
    let limits = check.reading.restrictions.all.reduce(0) { $0 + $1.count }
    var summary: [Wording] = [
      .VerificationSummary.agrees(posts: inputs.pool.count, funded: check.result.counts.funded, limits: limits)
    ]
    if let value = check.result.value {
      let proven = certificate.map { (bound: $0.bound, steps: $0.stepCount) }
      summary.append(
        proven.map {
          .VerificationSummary.boundIsProven(
            thousandths: $0.bound, reached: value.reached, isPoints: value.measure == .points, steps: $0.steps)
        } ?? .VerificationSummary.boundIsStated)
      if let certificate, certificate.bound > value.bound {
        summary.append(
          .VerificationSummary.lowerBoundIsStated(thousandths: value.bound, isPoints: value.measure == .points))
      }
    }
    if check.result.rules.contains(where: { $0.marginalValue != nil }) {
      summary.append(.VerificationSummary.marginalValuesAreStated)
    }
    if !check.comparesSentences {
      summary.append(.VerificationSummary.sentencesOfAnotherVersion(check.result.program.version))
    }
    return summary
  }
}
