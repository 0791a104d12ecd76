/// What a decomposed search proved about the parts of its model at prices of the rows that link them.
struct PricedParts: Sendable {
  var prices: Prices
  /// Groups of each part.
  var parts: [[Int]]
  /// Proven bound of each part, in units of 2^-`Prices.bits`.
  var bounds: [Int128]

  /// The prices by row of the problem behind a model.
  func pricesByOrigin(in model: ChoiceModel) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: zip(prices.rows, prices.doubles).map { (Int(model.rowOrigin[$0]), $1) })
  }
}
