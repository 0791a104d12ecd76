import LinearProgramming

/// Matches the entries of two lists of combinations so that both together respect the linking rows.
///
/// The second list lies in buckets by the use of one row, and by loss within a bucket: an entry of the first list looks
/// only where that row can be filled well enough, and only as far as both losses stay within the gap.
struct Matching {
  struct Found: Sendable {
    var pair: (first: Int, second: Int)?
    var value: Int64
    var isComplete = true
  }

  private static let bucketSize = 128

  private let search: CombinationSearch
  private let first: CombinationList
  private let rows: Int
  /// The linking row whose unused amounts cost most; nothing when none has a price.
  private let mainRow: Int?
  /// The second list in the order of the buckets.
  private var entries: [Int32]
  private var values: [Int64]
  private var losses: [Int64]
  private var uses: [Int64]
  /// Least and greatest use of the main row in each bucket.
  private var buckets: [(low: Int64, high: Int64)] = []

  init(search: CombinationSearch, first: CombinationList, second: CombinationList) {
    self.search = search
    self.first = first
    rows = search.lower.count
    mainRow = Self.mainRow(of: second, search)
    let rows = rows
    let mainRow = mainRow
    func key(_ entry: Int32) -> Int64 { mainRow.map { second.uses[Int(entry) * rows + $0] } ?? 0 }
    let byUse = (0..<Int32(second.count)).map { (key: key($0), entry: $0) }.sorted { $0 < $1 }
    entries = []
    entries.reserveCapacity(second.count)
    var start = 0
    while start < byUse.count {
      let end = mainRow == nil ? byUse.count : min(start + Self.bucketSize, byUse.count)
      buckets.append((byUse[start].key, byUse[end - 1].key))
      entries += byUse[start..<end].map(\.entry).sorted {
        (second.losses[Int($0)], $0) < (second.losses[Int($1)], $1)
      }
      start = end
    }
    values = entries.map { second.values[Int($0)] }
    losses = entries.map { second.losses[Int($0)] }
    uses = entries.flatMap { second.uses[Int($0) * rows..<(Int($0) + 1) * rows] }
  }

  private static func mainRow(of list: CombinationList, _ search: CombinationSearch) -> Int? {
    let rows = search.lower.count
    func worth(_ row: Int) -> Double {
      var (low, high) = (Int64.max, Int64.min)
      for entry in 0..<list.count {
        low = min(low, list.uses[entry * rows + row])
        high = max(high, list.uses[entry * rows + row])
      }
      return high > low ? abs(search.prices[row]) * Double(high - low) : 0
    }
    let worths = (0..<rows).map(worth)
    return worths.indices.filter { worths[$0] > 0 }.max { (worths[$0], $1) < (worths[$1], $0) }
  }

  /// Every pair worth exactly a value; nothing when there are too many to look at.
  func pairs(worth value: Int64) -> [(first: Int, second: Int)]? {
    let chunks = max(1, min(64, first.count / 256))
    let found = WorkerThreads.map(count: chunks, threads: search.threads) { chunk in
      all(of: first.count * chunk / chunks..<first.count * (chunk + 1) / chunks, worth: value, share: chunks)
    }
    return found.contains { $0 == nil } ? nil : found.flatMap { $0 ?? [] }
  }

  private func all(of firstEntries: Range<Int>, worth value: Int64, share: Int) -> [(first: Int, second: Int)]? {
    var pairs: [(first: Int, second: Int)] = []
    var left = search.matchLimit / share
    visit(firstEntries, &left) { entry, place, room in
      if first.values[entry] + values[place] == value && fits(place, room) {
        pairs.append((entry, Int(entries[place])))
      }
    }
    return left < 0 || pairs.count > Self.mostPairs ? nil : pairs
  }

  private static let mostPairs = 100_000

  /// The pair worth most, and at least a value; of equal ones the first.
  func best(worth floor: Int64) -> Found {
    let chunks = max(1, min(64, first.count / 256))
    let found = WorkerThreads.map(count: chunks, threads: search.threads) { chunk in
      best(of: first.count * chunk / chunks..<first.count * (chunk + 1) / chunks, worth: floor, share: chunks)
    }
    var all = Found(pair: nil, value: floor)
    for one in found {
      all.isComplete = all.isComplete && one.isComplete
      if one.pair != nil && (all.pair == nil || one.value > all.value) { (all.pair, all.value) = (one.pair, one.value) }
    }
    return all
  }

  private func best(of firstEntries: Range<Int>, worth floor: Int64, share: Int) -> Found {
    var found = Found(pair: nil, value: floor)
    var left = search.matchLimit / share
    visit(firstEntries, &left) { entry, place, room in
      let value = first.values[entry] + values[place]
      guard found.pair == nil ? value >= found.value : value > found.value, fits(place, room) else { return }
      (found.pair, found.value) = ((entry, Int(entries[place])), value)
    }
    found.isComplete = left >= 0
    return found
  }

  /// Shows every pair that stays within the gap and fills the main row well enough, until nothing is left of a limit.
  @inline(__always)
  private func visit(
    _ firstEntries: Range<Int>, _ left: inout Int,
    _ body: (_ entry: Int, _ place: Int, _ room: [(low: Int64, high: Int64)]) -> Void
  ) {
    let size = mainRow == nil ? entries.count : Self.bucketSize
    for entry in firstEntries where left >= 0 {
      let room = (0..<rows).map { self.room(in: $0, beside: first.uses[entry * rows + $0]) }
      guard room.allSatisfy({ $0.low <= $0.high }) else { continue }
      let loss = search.gap - first.losses[entry]
      for bucket in bucketRange(for: room, loss: loss) {
        let end = min((bucket + 1) * size, entries.count)
        var place = bucket * size
        while place < end && losses[place] <= loss {
          body(entry, place, room)
          place += 1
        }
        left -= place - bucket * size + 1
      }
    }
  }

  private func fits(_ place: Int, _ room: [(low: Int64, high: Int64)]) -> Bool {
    for row in 0..<rows {
      let use = uses[place * rows + row]
      if use < room[row].low || use > room[row].high { return false }
    }
    return true
  }

  /// What the other list's entry may put into a row.
  private func room(in row: Int, beside use: Int64) -> (low: Int64, high: Int64) {
    let (lower, upper) = (search.lower[row], search.upper[row])
    return (
      lower == ChoiceModel.noLower ? .min : Int64(clamping: lower - Int128(use)),
      upper == ChoiceModel.noUpper ? .max : Int64(clamping: upper - Int128(use))
    )
  }

  /// The buckets in which the main row is filled so well that what stays unused costs no more than may be lost.
  private func bucketRange(for room: [(low: Int64, high: Int64)], loss: Int64) -> Range<Int> {
    guard let mainRow else { return 0..<buckets.count }
    let price = search.prices[mainRow]
    // One unit more makes up for the rounding of the quotient.
    let reach = Int128((Double(loss) / abs(price)).rounded(.up)) + 1
    let (low, high) = room[mainRow]
    let least = price > 0 ? max(low, Int64(clamping: Int128(high) - reach)) : low
    let most = price > 0 ? high : min(high, Int64(clamping: Int128(low) + reach))
    let start = partition { buckets[$0].high >= least }
    let end = partition { buckets[$0].low > most }
    return start..<max(start, end)
  }

  /// The first bucket that fulfils a condition which all behind it fulfil as well.
  private func partition(_ condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, buckets.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
