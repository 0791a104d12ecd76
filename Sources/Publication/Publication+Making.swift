public import LinearProgramming
internal import Quantities
public import Results

extension Publication {
  /// What of a result may be published.
  ///
  /// - Parameters:
  ///   - result: the result.
  ///   - solver: solves the small programmes by which readers are imagined to work back to hidden counts.
  /// - Throws: what the solver throws.
  public init(_ result: AllocationResult, solver: some Solver) throws {
    let draft = PublicationDraft(result)
    let attack = Attack(
      cellCount: draft.table.cells.count, ceiling: max(result.counts.posts, 1_000), solver: solver)
    let hidden = try Suppression(releases: draft.releases, secrets: draft.secrets, attack: attack).hidden(
      from: draft.small)
    places = draft.places.enumerated().map { index, place in
      let shows = !hidden.contains(2 * index)
      return Place(
        code: place.code, name: place.name, category: place.category, requested: shows ? place.requested : nil,
        funded: shows ? place.funded : nil, euros: hidden.contains(2 * index + 1) ? nil : place.euros)
    }
    envelopes = result.envelopes.enumerated().map { index, envelope in
      let counts = 2 * (draft.places.count + index)
      let showsEuros = !hidden.contains(counts + 1)
      return Envelope(
        id: envelope.id, fund: envelope.fund, posts: hidden.contains(counts) ? nil : envelope.posts,
        years: envelope.years.map { Year(year: $0.year, used: showsEuros ? $0.used : nil, limit: $0.limit) },
        total: showsEuros ? envelope.total : nil, totalLimit: envelope.totalLimit)
    }
    let funded = places.last?.funded
    shareOutsideCHU = Self.share(result.indicators.shareOutsideCHU, of: funded)
    shareUnderServed = Self.share(result.indicators.shareZIPZAC, of: funded)
  }

  /// A share, unless it tells of one to four posts on either side.
  private static func share(_ share: Decimal6?, of count: Int?) -> Share? {
    guard let share, let count else { return nil }
    let part = Rounding.halfAwayFromZero(Int128(share.millionths) * Int128(count), over: 1_000_000)
    guard part >= smallestShown, Int64(count) - part >= smallestShown else { return nil }
    return Share(basisPoints: Rounding.halfAwayFromZero(Int128(share.millionths), over: 100))
  }
}
