internal import Quantities

/// Every way of funding every post, in compact columns: options of a row stand together, by offer.
struct OptionTable: Sendable {
  /// The first option of each row, closed by the number of options.
  var starts: [Int32] = [0]
  /// The offer of each option.
  var offers: [Int32] = []
  /// The schedule of costs of each option.
  var schedules: [Int32] = []

  /// The number of options.
  var count: Int { offers.count }

  /// The options of a row.
  func options(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  mutating func append(offer: Int, schedule: Int32) {
    offers.append(Int32(offer))
    schedules.append(schedule)
  }

  mutating func closeRow() { starts.append(Int32(offers.count)) }
}
