/// Rows or columns of a sparse matrix, one after the other: line `k` holds the entries `starts[k]..<starts[k + 1]`.
///
/// Stored by columns this is the compressed sparse column form, by rows the compressed sparse row form. Plain
/// arrays, so that millions of entries cost what they weigh: twelve bytes each.
public struct SparseLines: Sendable, Hashable {
  /// Where each line begins; one more element than there are lines, the first is zero.
  public private(set) var starts: [Int]
  /// The position of each entry across the lines.
  public private(set) var indices: [Int32]
  /// The coefficient of each entry.
  public private(set) var values: [Double]

  /// Makes a matrix without lines.
  public init() {
    starts = [0]
    indices = []
    values = []
  }

  /// Takes arrays that are already in compressed form; ``LinearModel`` checks them.
  public init(starts: [Int], indices: [Int32], values: [Double]) {
    self.starts = starts
    self.indices = indices
    self.values = values
  }

  /// The number of lines.
  public var count: Int { starts.count - 1 }
  /// The number of entries.
  public var entryCount: Int { values.count }

  /// The positions of the entries of line `line`.
  public func entries(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

  /// Prepares for a known size.
  public mutating func reserveCapacity(lines: Int, entries: Int) {
    starts.reserveCapacity(lines + 1)
    indices.reserveCapacity(entries)
    values.reserveCapacity(entries)
  }

  /// Adds an entry to the line that ``endLine()`` will end.
  @inline(__always)
  public mutating func append(_ value: Double, at index: Int) {
    indices.append(Int32(truncatingIfNeeded: index))
    values.append(value)
  }

  /// Ends the line whose entries were appended since the last one.
  @inline(__always)
  public mutating func endLine() { starts.append(values.count) }

  /// Adds a whole line.
  public mutating func append(line entries: some Sequence<(index: Int, value: Double)>) {
    for entry in entries { append(entry.value, at: entry.index) }
    endLine()
  }

  /// The same matrix read the other way, with `count` lines; entries of a line keep the order of the old lines.
  ///
  /// - Complexity: linear in lines and entries.
  public func transposed(count: Int) -> SparseLines {
    var next = [Int](repeating: 0, count: count + 1)
    for index in indices { next[Int(index) + 1] += 1 }
    for line in 0..<count { next[line + 1] += next[line] }
    let newStarts = next
    var newIndices = [Int32](repeating: 0, count: entryCount)
    var newValues = [Double](repeating: 0, count: entryCount)
    for line in 0..<self.count {
      for entry in entries(of: line) {
        let target = Int(indices[entry])
        newIndices[next[target]] = Int32(truncatingIfNeeded: line)
        newValues[next[target]] = values[entry]
        next[target] += 1
      }
    }
    return SparseLines(starts: newStarts, indices: newIndices, values: newValues)
  }
}
