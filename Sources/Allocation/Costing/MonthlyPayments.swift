internal import Quantities

/// What is paid of a post month by month (échéancier mensuel).
///
/// Each month pays the month's cost rounded to the cent; the last paid month of a fiscal year takes what rounding leaves,
/// so that the months of a year add up to the year's amount to the cent.
struct MonthlyPayments: Sendable, Hashable {
  /// The first paid month.
  let start: YearMonth
  /// Paid months.
  let months: Int
  /// Cents of every month but the last of a year.
  let monthCents: Int64

  /// The payments of a period at a monthly cost.
  init(_ monthly: MonthlyCost, over period: Offer) {
    start = period.start
    months = period.months
    monthCents = monthly.funded(months: 1).cents
  }

  /// Calls a function with each paid month and its cents.
  ///
  /// - Parameters:
  ///   - ofYear: the cents of a fiscal year.
  ///   - body: gets a month and its cents.
  func forEach(ofYear: (Int) -> Int64, _ body: (YearMonth, Int64) -> Void) {
    var offset = 0
    while offset < months {
      let first = start.adding(months: offset)
      let count = min(months - offset, 13 - first.month)
      for index in 0..<count {
        let isLast = index == count - 1
        body(
          first.adding(months: index),
          isLast ? ofYear(first.year) - monthCents * Int64(count - 1) : monthCents)
      }
      offset += count
    }
  }
}
