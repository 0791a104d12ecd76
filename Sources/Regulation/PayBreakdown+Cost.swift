public import Quantities

extension PayBreakdown {
  /// What the components cost with their charges, all charges in, rounded half away from zero to the cent.
  ///
  /// - Parameter period: a month or a year.
  /// - Returns: the cost; nil where an amount depends on the row.
  public func cost(per period: PayPeriod) -> Money? {
    var yearlyCents: Int128 = 0
    for component in components {
      guard component.cases.count == 1, component.cases[0].condition == nil else { return nil }
      let amount = component.cases[0].amount.cents
      yearlyCents += Int128(amount) * (component.cases[0].per == .year ? 1 : 12)
    }
    let charged = yearlyCents * Int128(Share.whole.basisPoints + employerCharges.basisPoints)
    let parts: Int128 = period == .year ? 1 : 12
    return Money(cents: Rounding.halfAwayFromZero(charged, over: Int128(Share.whole.basisPoints) * parts))
  }
}
