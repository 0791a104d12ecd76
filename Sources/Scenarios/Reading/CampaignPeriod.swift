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
  /// - Parameter durationsAreOverridden: whether a variant or the command line chose the durations, so that values of
  ///   the others may be left over.
  init?(_ fields: FieldReader, durationsAreOverridden: Bool) {
    let log = fields.log
    let cohort = fields.optional("cohort", .text)
    let years = fields.optional("fiscal_years", .list(of: ValueReader.year.placed))
    let starts = fields.required("starts", .list(of: ValueReader.monthFirst.placed))
    let durations = fields.required("durations", .list(of: ValueReader.integer(1...120).placed))
    let values = fields.optional("duration_value", .table(keys: .integer(1...120), values: .durationValue)) ?? []
    guard let starts, let durations else { return nil }
    let months = starts.map(\.value)
    Self.check(months.map(\.description), at: starts.map(\.location), emptyAt: fields.location(of: "starts"), log)
    Self.check(
      durations.map { String($0.value) }, at: durations.map(\.location), emptyAt: fields.location(of: "durations"), log)
    for start in starts where !(1990...2090).contains(start.value.year) {
      log.error("out-of-range", at: start.location, .startOutOfRange(start.value.description))
    }
    let lengths = durations.map(\.value)
    if !durationsAreOverridden {
      for (months, _, location) in values where !lengths.contains(months) && !lengths.isEmpty {
        log.error(
          "unknown-duration", at: location, .unknownDuration(months), hint: .expectedOneOf(lengths.map(String.init)))
      }
    }
    guard !months.isEmpty, !lengths.isEmpty else { return nil }
    chargedYears = Self.years(of: months, lengths)
    fiscalYears = years.map { Array(Set($0.map(\.value))).sorted() } ?? chargedYears
    for year in chargedYears where !fiscalYears.contains(year) {
      log.error("missing-year", at: fields.location(of: "fiscal_years"), .missingFiscalYear(year))
    }
    self.cohort = cohort ?? Self.span(chargedYears)
    self.starts = Array(Set(months)).sorted()
    self.durations = Array(Set(lengths)).sorted()
    durationValues = Dictionary(values.map { ($0.key, $0.value) }) { first, _ in first }
  }

  private static func check(
    _ values: [String], at places: [SourceLocation], emptyAt place: SourceLocation, _ log: ReadingLog
  ) {
    if values.isEmpty { log.error("empty-value", at: place, .emptyList) }
    for (index, value) in values.enumerated() where values[..<index].contains(value) {
      log.error("repeated-value", at: places[index], .repeatedValue(value))
    }
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
  static var year: ValueReader { .integer(1990...2100) }
}
