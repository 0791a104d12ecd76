public import DeclarativeFiles
internal import Quantities
internal import Wordings

extension ValueReader where Value == FundingRate {
  /// A percentage, or one for each category: `{hospital: 80%, ambulatory: 90%}`.
  public static var fundingRate: ValueReader {
    ValueReader { value, log in
      guard value.entries != nil else {
        guard value.text?.hasSuffix("%") == true else {
          log.wrongType(of: value, expected: .expectedRate)
          return nil
        }
        return ValueReader<Share>.percentage().read(value, log).map(FundingRate.uniform)
      }
      let table = ValueReader<[(key: PostCategory, value: Share, location: SourceLocation)]>
        .table(keys: .choice, values: .percentage())
      guard let rates = table.read(value, log), rates.count == value.entries?.count else { return nil }
      guard !rates.isEmpty else {
        log.wrongType(of: value, expected: .expectedRate)
        return nil
      }
      return .byCategory(Dictionary(uniqueKeysWithValues: rates.map { ($0.key, $0.value) }))
    }
  }
}
