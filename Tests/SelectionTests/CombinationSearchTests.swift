import Testing

@testable import Selection

@Suite struct CombinationSearchTests {
  /// Parts of a few states with two uses; prices at which a loss is what a state lacks of its part's best.
  private func drawn(seed: UInt64) -> CombinationSearch {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<5).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        CombinationSearch.State(
          value: Int64.random(in: 0...40, using: &random), loss: 0,
          use: (0..<2).map { _ in Int64.random(in: 0...9, using: &random) })
      }
    }
    // Without prices every state loses what it is worth less than the best of its part.
    let priced = parts.map { states in
      let best = states.map(\.value).max() ?? 0
      return states.map { CombinationSearch.State(value: $0.value, loss: best - $0.value, use: $0.use) }
    }
    return CombinationSearch(
      parts: priced, lower: [8, ChoiceModel.noLower], upper: [24, 26], prices: [0, 0], gap: 200, threads: 2)
  }

  /// Every combination that respects the rows.
  private func all(_ search: CombinationSearch) -> [(states: [Int], value: Int64)] {
    var found: [(states: [Int], value: Int64)] = [([], 0)]
    for part in search.parts {
      found = found.flatMap { known in
        part.indices.map { (known.states + [$0], known.value + part[$0].value) }
      }
    }
    return found.filter { one in
      (0..<2).allSatisfy { row in
        let use = one.states.enumerated().reduce(Int128(0)) {
          $0 + Int128(search.parts[$1.offset][$1.element].use[row])
        }
        return search.lower[row] <= use && use <= search.upper[row]
      }
    }
  }

  @Test(arguments: 1..<60)
  func `the best combination is that of trying all`(seed: Int) {
    let search = drawn(seed: UInt64(seed))
    let found = search.best(worth: 0)
    #expect(found.isComplete)
    let best = all(search).map(\.value).max()
    #expect((found.states == nil ? nil : found.value) == best)
    if let best {
      #expect(search.best(worth: best + 1).states == nil)
      let used = search.parts.indices.map { part in
        Set(all(search).filter { $0.value == best }.map { $0.states[part] }).sorted()
      }
      #expect(search.states(worth: best) == used)
    }
  }

  @Test func `a list that had to be cut short is no proof`() {
    var search = drawn(seed: 7)
    search.listLimit = 2
    #expect(!search.best(worth: 0).isComplete)
    #expect(search.states(worth: 0) == nil)
  }

  @Test func `matches are looked for where the priced row is filled well enough`() {
    // Price 1: a unit left unused costs 1. Bounds of the parts are 10 and 10; the limit is worth 6.
    let parts = [[(10, 0), (13, 3)], [(10, 0), (12, 2), (14, 4)]].map { states in
      states.map { CombinationSearch.State(value: Int64($0.0), loss: 0, use: [Int64($0.1)]) }
    }
    let search = CombinationSearch(
      parts: parts, lower: [ChoiceModel.noLower], upper: [6], prices: [1], gap: 1, threads: 1)
    // 13 + 12 uses 5 of 6 and loses 1; 14 + 13 uses 7; 10 + 14 uses 4 and would lose 2.
    #expect(search.best(worth: 0).value == 25)
    #expect(search.states(worth: 25) == [[1], [1]])
  }
}
