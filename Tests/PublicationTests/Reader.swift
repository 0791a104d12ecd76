import GLPKSolver
import LinearProgramming
import Publication
import Quantities

/// A reader of a publication who works in whole numbers and knows what a post costs: a second opinion that shares
/// nothing with the program but the published figures.
///
/// Each unknown is the number of posts of a printed region and category that an envelope, or none, pays.
struct Reader {
  let publication: Publication
  let unitCost: (_ category: String) -> Int64
  /// The categories that an envelope is known to pay.
  let pays: (_ envelope: String, _ category: String) -> Bool

  /// What can be counted in a place.
  enum Count: CaseIterable {
    case requested, funded, refused
  }

  private struct Unknown {
    let code: String
    let category: String
    let payer: String?
  }

  private var unknowns: [Unknown] {
    publication.places.flatMap { place -> [Unknown] in
      guard let code = place.code, let category = place.category else { return [] }
      let payers = publication.envelopes.map(\.id).filter { pays($0, category) }
      return [Unknown(code: code, category: category, payer: nil)]
        + payers.map { Unknown(code: code, category: category, payer: $0) }
    }
  }

  /// The whole numbers between which a count must lie.
  func range(of count: Count, in place: Publication.Place) throws -> ClosedRange<Int> {
    try range { unknown in isIn(place, unknown) && counts(count, unknown) }
  }

  /// The whole numbers between which the posts of an envelope must lie.
  func range(of envelope: Publication.Envelope) throws -> ClosedRange<Int> {
    try range { $0.payer == envelope.id }
  }

  private func isIn(_ place: Publication.Place, _ unknown: Unknown) -> Bool {
    (place.code == nil || place.code == unknown.code) && (place.category == nil || place.category == unknown.category)
  }

  private func counts(_ count: Count, _ unknown: Unknown) -> Bool {
    switch count {
    case .requested: true
    case .funded: unknown.payer != nil
    case .refused: unknown.payer == nil
    }
  }

  private func range(of isMeant: (Unknown) -> Bool) throws -> ClosedRange<Int> {
    let low = try extreme(.minimise, of: isMeant)
    let high = try extreme(.maximise, of: isMeant)
    return low...max(low, high)
  }

  private func extreme(_ sense: ObjectiveSense, of isMeant: (Unknown) -> Bool) throws -> Int {
    var builder = ModelBuilder("reader", sense: sense)
    let unknowns = unknowns
    let columns = unknowns.enumerated().map { index, unknown in
      builder.addColumn(
        "n\(index)", .between(0, 1_000), .integer, objective: isMeant(unknown) ? 1 : 0)
    }
    var rows = 0
    func know(_ value: Double, _ factor: (Unknown) -> Double) {
      let terms = zip(unknowns, columns).map { (factor($0.0), $0.1) }.filter { $0.0 != 0 }
      builder.addRow("k\(rows)", .sum(terms), .exactly(value))
      rows += 1
    }
    for place in publication.places {
      if let requested = place.requested { know(Double(requested)) { isIn(place, $0) ? 1 : 0 } }
      if let funded = place.funded { know(Double(funded)) { isIn(place, $0) && $0.payer != nil ? 1 : 0 } }
      if let euros = place.euros {
        know(Double(euros.cents) / 1e6) {
          isIn(place, $0) && $0.payer != nil ? Double(unitCost($0.category)) / 1e6 : 0
        }
      }
    }
    for envelope in publication.envelopes {
      if let posts = envelope.posts { know(Double(posts)) { $0.payer == envelope.id ? 1 : 0 } }
      if let euros = envelope.total {
        know(Double(euros.cents) / 1e6) { $0.payer == envelope.id ? Double(unitCost($0.category)) / 1e6 : 0 }
      }
    }
    let outcome = try GLPKSolver().solve(builder.build())
    return Int((outcome.objective ?? 0).rounded())
  }
}
