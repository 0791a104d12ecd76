internal import Glibc

/// The order of the rows by the bytes of their identifiers, and the identifiers that are repeated.
struct RowOrder {
  /// For each row of the pool the row as it was read; nil when that order is the same.
  private(set) var rows: [Int32]?
  /// Rows with the identifier of an earlier one, in the order of the files.
  private(set) var repeats: [(row: Int32, first: Int32)] = []

  /// Sorts identifiers; of equal ones only the first is kept.
  init(of ids: TextArena) {
    let isSorted = ids.withOrdering { isBefore in
      (1..<max(1, ids.count)).allSatisfy { isBefore($0 - 1, $0) }
    }
    if isSorted { return }
    let sorted = Self.sorted(ids)
    var kept: [Int32] = []
    kept.reserveCapacity(sorted.count)
    for row in sorted {
      if let first = kept.last, ids.isEqual(Int(first), Int(row)) {
        repeats.append((row, first))
      } else {
        kept.append(row)
      }
    }
    repeats.sort { $0.row < $1.row }
    rows = kept
  }

  /// Rows by identifier, equal ones in the order in which they were read.
  private static func sorted(_ ids: TextArena) -> [Int32] {
    let prefix = ids.commonPrefixLength
    var pairs = (0..<ids.count).map { (key: ids.key(at: $0, after: prefix), row: Int32($0)) }
    sortByKey(&pairs)
    ids.withOrdering { isBefore in
      var start = 0
      while start < pairs.count {
        var end = start + 1
        while end < pairs.count && pairs[end].key == pairs[start].key { end += 1 }
        if end - start > 1 {
          pairs[start..<end].sort { left, right in
            isBefore(Int(left.row), Int(right.row))
              || left.row < right.row && !isBefore(Int(right.row), Int(left.row))
          }
        }
        start = end
      }
    }
    return pairs.map(\.row)
  }

  /// A stable sort, byte by byte from the last that differs anywhere.
  private static func sortByKey(_ pairs: inout [(key: UInt64, row: Int32)]) {
    guard let firstKey = pairs.first?.key else { return }
    let differing = pairs.reduce(0) { $0 | ($1.key ^ firstKey) }
    var other = pairs
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
      var starts = [Int](repeating: 0, count: 257)
      for pair in pairs { starts[Int(pair.key >> shift & 0xFF) + 1] += 1 }
      for byte in 1...256 { starts[byte] += starts[byte - 1] }
      for pair in pairs {
        let byte = Int(pair.key >> shift & 0xFF)
        other[starts[byte]] = pair
        starts[byte] += 1
      }
      swap(&pairs, &other)
    }
  }
}

extension TextArena {
  /// Hands out a comparison of texts by their bytes.
  fileprivate func withOrdering<Answer>(_ body: ((_ left: Int, _ right: Int) -> Bool) -> Answer) -> Answer {
    bytes.withUnsafeBytes { buffer in
      body { left, right in
        let first = UnsafeRawBufferPointer(rebasing: buffer[offsets[left]..<offsets[left + 1]])
        let second = UnsafeRawBufferPointer(rebasing: buffer[offsets[right]..<offsets[right + 1]])
        guard let start = first.baseAddress, let other = second.baseAddress else { return first.count < second.count }
        let difference = memcmp(start, other, min(first.count, second.count))
        return difference < 0 || difference == 0 && first.count < second.count
      }
    }
  }

  fileprivate func isEqual(_ left: Int, _ right: Int) -> Bool { utf8(at: left) == utf8(at: right) }

  /// The number of bytes with which all texts begin.
  fileprivate var commonPrefixLength: Int {
    guard count > 0 else { return 0 }
    let first = Array(utf8(at: 0))
    var length = first.count
    for index in 0..<count {
      let start = offsets[index]
      length = min(length, offsets[index + 1] - start)
      var position = 0
      while position < length && bytes[start + position] == first[position] { position += 1 }
      length = position
    }
    return length
  }

  /// The eight bytes after the common ones, as a number that sorts as they do; shorter texts sort first.
  fileprivate func key(at index: Int, after prefix: Int) -> UInt64 {
    let (start, end) = (offsets[index] + prefix, offsets[index + 1])
    var key: UInt64 = 0
    for position in start..<min(start + 8, end) { key = key << 8 | UInt64(bytes[position]) }
    return key << UInt64(8 * (8 - min(8, end - start)))
  }
}
