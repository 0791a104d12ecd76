/// Combinations of the states of some parts, in flat arrays; each knows the shorter one that it goes on from.
struct CombinationList: Sendable {
  /// One part's states, added to every entry before.
  private struct Layer {
    let part: Int
    /// Entry of the layer before, and state of the part.
    var parents: [Int32] = []
    var states: [Int32] = []
  }

  let rows: Int
  private(set) var values: [Int64] = [0]
  private(set) var losses: [Int64] = [0]
  /// Amounts in the linking rows, entry by entry.
  private(set) var uses: [Int64]
  /// Whether nothing within the gap was left out.
  private(set) var isComplete = true
  private var layers: [Layer] = []

  var count: Int { values.count }

  init(rows: Int) {
    self.rows = rows
    uses = Array(repeating: 0, count: rows)
  }

  /// Adds a part: every entry goes on with every state within the gap that can still fit.
  mutating func extend(
    _ part: Int, by states: [CombinationSearch.State], gap: Int64, limit: Int, fits: (_ row: Int, _ use: Int64) -> Bool
  ) {
    var next = CombinationList(rows: rows)
    next.values.removeAll()
    next.losses.removeAll()
    next.uses.removeAll()
    var layer = Layer(part: part)
    let most = lossLimit(states, gap: gap, limit: limit)
    for entry in 0..<count {
      for (number, state) in states.enumerated() where losses[entry] + state.loss <= most {
        let base = entry * rows
        guard (0..<rows).allSatisfy({ fits($0, uses[base + $0] + state.use[$0]) }) else { continue }
        next.values.append(values[entry] + state.value)
        next.losses.append(losses[entry] + state.loss)
        for row in 0..<rows { next.uses.append(uses[base + row] + state.use[row]) }
        layer.parents.append(Int32(entry))
        layer.states.append(Int32(number))
      }
    }
    next.isComplete = isComplete && most == gap
    next.layers = layers + [layer]
    self = next
  }

  /// The greatest loss up to the gap at which the list stays within its limit, found without making the list.
  private func lossLimit(_ states: [CombinationSearch.State], gap: Int64, limit: Int) -> Int64 {
    let (known, added) = (losses.sorted(), states.map(\.loss).sorted())
    func number(within most: Int64) -> Int {
      var (sum, place) = (0, known.count)
      for loss in added {
        while place > 0 && known[place - 1] + loss > most { place -= 1 }
        sum += place
      }
      return sum
    }
    if number(within: gap) <= limit { return gap }
    var (low, high) = (Int64(0), gap)
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if number(within: middle) <= limit { low = middle } else { high = middle }
    }
    return low
  }

  /// Writes the states of an entry's parts.
  func states(of entry: Int, into states: inout [Int]) {
    var entry = entry
    for layer in layers.reversed() {
      states[layer.part] = Int(layer.states[entry])
      entry = Int(layer.parents[entry])
    }
  }
}
