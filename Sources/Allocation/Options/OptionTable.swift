internal import Quantities

/// Every way of funding every post, in compact columns: options of a row stand together, by offer.
struct OptionTable: Sendable {
  /// The first option of each row, closed by the number of options.
  private(set) var starts: [Int32] = [0]
  /// The offer of each option.
  private(set) var offers: [Int32] = []
  /// The schedule of costs of each option.
  private(set) var schedules: [Int32] = []

  /// The options of the rows that take part: those that a row accepts and that no rule takes away from it.
  ///
  /// A row for which the commission set eligibility aside keeps all that it accepts.
  init(
    _ acceptance: OfferAcceptance, _ eligibility: EligibilityReading, _ participation: Participation,
    _ costing: inout PostCosting
  ) {
    let open = acceptance.rows.enumerated().map { offer, accepting in
      var kept = accepting.subtracting(eligibility.withdrawn[offer])
      kept.formUnion(accepting.intersection(participation.overridden))
      return kept.intersection(participation.eligible)
    }
    let rowCount = participation.eligible.rowCount
    starts.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount {
      for offer in open.indices where open[offer].contains(row) {
        guard let schedule = costing.schedule(of: row, offer: offer) else { continue }
        offers.append(Int32(offer))
        schedules.append(schedule)
      }
      starts.append(Int32(offers.count))
    }
  }

  /// The number of options.
  var count: Int { offers.count }

  /// The options of a row.
  func options(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}
