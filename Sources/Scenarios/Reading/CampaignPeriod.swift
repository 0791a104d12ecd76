internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// When the posts of a campaign can run: the `campaign:` of a scenario.
struct CampaignPeriod {
  /// The cohort, as written or from the first to the last year.
  let cohort: String
  /// The fiscal years that count, ascending.
  let fiscalYears: [Int]
  /// The fiscal years in which a post can be charged, ascending.
  let chargedYears: [Int]
  /// Months on offer in which a post can start, ascending.
  let starts: [YearMonth]
  /// Durations on offer in months, ascending.
  let durations: [Int]
  /// The part of a post's points that a duration earns.
  let durationValues: [Int: Decimal6]

  /// The period that the keys describe; nil, with faults, when it is incomplete.
  ///
  /// Where a variant or the command line chose the durations, values of the others may be left over.
  init?(_ fields: FieldReader, durationsAreOverridden: Bool) {
    let log = fields.log
    let cohort = fields.optional("cohort", .text)
    let years = fields.optional("fiscal_years", .distinct(.year))
    let starts = fields.required("starts", .distinct(.start))
    let durations = fields.required("durations", .distinct(.integer(1...120)))
    let values = fields.optional("duration_value", .table(keys: .integer(1...120), values: .durationValue)) ?? []
    guard let starts, let durations else { return nil }
    if !durationsAreOverridden {
      for (months, _, location) in values where !durations.contains(months) {
        log.error(
          "unknown-duration", at: location, .unknownDuration(months), hint: .expectedOneOf(durations.map(String.init)))
      }
    }
    chargedYears = Self.years(of: starts, durations)
    fiscalYears = years?.sorted() ?? chargedYears
    for year in chargedYears where !fiscalYears.contains(year) {
      log.error("missing-year", at: fields.location(of: "fiscal_years"), .missingFiscalYear(year))
    }
    self.cohort = cohort ?? Self.span(chargedYears)
    self.starts = starts.sorted()
    self.durations = durations.sorted()
    durationValues = Dictionary(values.map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// The years in which posts of these starts and durations run.
  private static func years(of starts: [YearMonth], _ durations: [Int]) -> [Int] {
    let longest = durations.max() ?? 1
    return Array(Set(starts.flatMap { $0.year...$0.adding(months: longest - 1).year })).sorted()
  }

  private static func span(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last, first != last else {
      return years.first.map(String.init) ?? ""
    }
    return "\(first)-\(last)"
  }
}

extension ValueReader where Value == Int {
  /// A fiscal year.
  static var year: ValueReader {
    ValueReader { value, log in
      if let year = value.text.flatMap({ Int($0) }), (1990...2100).contains(year) { return year }
      log.wrongType(of: value, expected: .expectedYear)
      return nil
    }
  }
}

extension ValueReader where Value == YearMonth {
  /// A month in which a post can start.
  fileprivate static var start: ValueReader {
    ValueReader { value, log in
      guard let month = ValueReader.monthFirst.read(value, log) else { return nil }
      if (1990...2090).contains(month.year) { return month }
      log.error("out-of-range", at: value.location, .startOutOfRange(month.description))
      return nil
    }
  }
}
