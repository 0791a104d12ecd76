internal import Quantities
internal import Regulation

/// What a month of a post costs, exactly: all charges in, and the part of it that the agency pays.
///
/// Both are whole multiples of a cent over `parts`, so that nothing is rounded before the months of a fiscal year are
/// counted.
struct MonthlyCost: Sendable, Hashable {
  /// Twelfths of a year times the whole of a charge rate times the whole of a funding rate.
  static let parts: Int128 = 12 * 10_000 * 10_000
  /// The most that a post may cost in all, in cents; sums over a million posts then fit 60 bits.
  static let largestTotal: Int128 = 1_000_000_000_000

  /// All charges in.
  let full: Int128
  /// The agency's part.
  let funded: Int128

  /// What months cost all charges in, rounded half away from zero to the cent.
  func full(months: Int) -> Money { Money(cents: Rounding.halfAwayFromZero(full * Int128(months), over: Self.parts)) }

  /// What the agency pays of months, rounded half away from zero to the cent.
  func funded(months: Int) -> Money {
    Money(cents: Rounding.halfAwayFromZero(funded * Int128(months), over: Self.parts))
  }

  /// Whether months cost no more than a post may.
  func isWithinReason(months: Int) -> Bool { max(full, funded) * Int128(months) <= Self.largestTotal * Self.parts }

  /// The cost under a regime whose component cases were chosen; nil when the category has no rate.
  ///
  /// - Parameters:
  ///   - regime: the regime.
  ///   - category: the category, which decides the rates.
  ///   - chosen: for each component the case that applies; nil for none.
  ///   - stated: the row's own monthly cost, which replaces components, charges and notified amount.
  init?(regime: PayRegime, category: PostCategory, chosen: [Int?], stated: Money?) {
    guard let rate = regime.rate.share(for: category) else { return nil }
    if let stated {
      self.init(full: Int128(stated.cents) * Self.parts, rate: rate)
      return
    }
    switch regime.basis {
    case .notified(let amount, let period):
      let yearly = Int128(amount.cents) * (period == .month ? 12 : 1)
      self.init(full: yearly * (Self.parts / 12), rate: rate)
    case .components(let components, let charges):
      var (full, funded): (Int128, Int128) = (0, 0)
      for (component, choice) in zip(components, chosen) {
        guard let choice else { continue }
        let amount = component.cases[choice]
        guard let own = (amount.rate ?? regime.rate).share(for: category) else { return nil }
        let yearly = Int128(amount.amount.cents) * (amount.per == .month ? 12 : 1)
        let charged = yearly * Int128(Share.whole.basisPoints + charges.basisPoints)
        full += charged * Int128(Share.whole.basisPoints)
        funded += charged * Int128(own.basisPoints)
      }
      self.init(full: full, funded: funded)
    }
  }

  private init(full: Int128, rate: Share) {
    // `full` is a multiple of the whole of a rate: the product below is divided without a rest.
    self.init(full: full, funded: full / Int128(Share.whole.basisPoints) * Int128(rate.basisPoints))
  }

  private init(full: Int128, funded: Int128) {
    self.full = full
    self.funded = funded
  }
}
