internal import Campaigns
internal import Quantities
internal import Results
internal import Wordings

extension ResultCheck {
  /// Checks the objective, its bound, the status and the levels that are said to be proved.
  mutating func checkProof(_ recount: Recount) {
    let figures = value(of: recount).map {
      [Figure("objective", Points(thousandths: $0)), Figure("measure", measure.rawValue)]
    }
    let stated = result.value.map {
      [Figure("objective", Points(thousandths: $0.reached)), Figure("measure", $0.measure.rawValue)]
    }
    log.compare("result", stated: stated ?? [], recomputed: figures ?? [])
    if let value = result.value, value.bound < value.reached {
      log.report(
        "proof", "bound",
        .Verification.boundTooLow(
          bound: PlainDecimal.text(value.bound, digits: 3), reached: PlainDecimal.text(value.reached, digits: 3)))
    }
    if !statusIsConsistent {
      log.report("proof", "status", .Verification.statusContradicted(result.status.rawValue))
    }
    if result.status == .infeasible && isNothingAllowed(recount) {
      log.report("proof", "status", .Verification.infeasibilityRefuted)
    }
  }

  private var measure: ObjectiveValue.Measure { inputs.campaign.objective == .points ? .points : .posts }

  /// What the decisions reach on the first level, in thousandths; nil where there are none.
  private func value(of recount: Recount) -> Int64? {
    guard hasPlan else { return nil }
    let counts = recount.counts
    return inputs.campaign.objective == .points ? counts.points.thousandths : Int64(counts.funded) * 1_000
  }

  /// Whether what is optimal reaches its bound with a level proved, what is feasible does neither, and nothing else
  /// states anything.
  private var statusIsConsistent: Bool {
    let levels = inputs.campaign.objective == .points ? ["points", "posts"] : ["posts", "points"]
    guard (levels + ["cost", "order"]).starts(with: result.provedLevels) else { return false }
    switch (result.status, result.value) {
    case (.optimal, let value?): return value.bound == value.reached && !result.provedLevels.isEmpty
    case (.feasible, let value?): return value.bound > value.reached && result.provedLevels.isEmpty
    case (.infeasible, nil), (.unknown, nil): return result.provedLevels.isEmpty
    case (.optimal, nil), (.feasible, nil), (.infeasible, _), (.unknown, _): return false
    }
  }

  /// Whether funding nothing respects every limit and every decision.
  private func isNothingAllowed(_ recount: Recount) -> Bool {
    let nothing = Restriction.Tally()
    return reading.restrictions.all.allSatisfy { $0.count == 0 || $0.bounds.allow(nothing) }
      && !reading.standing.verdicts.values.contains(.fund)
  }
}
