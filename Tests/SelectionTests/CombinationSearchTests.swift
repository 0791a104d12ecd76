import Testing

@testable import Selection

@Suite struct CombinationSearchTests {
  /// What a part can do: its value, and its use of each linking row.
  private struct State {
    var value: Int64
    var use: [Int64]
  }

  private struct Drawn {
    var parts: [[State]]
    let lower: [Int64?]
    let upper: [Int64?]

    /// A problem whose parts are single groups, of which one column has to be chosen.
    var problem: SelectionProblem {
      let rows = zip(lower, upper).map { SelectionRow(lower: $0, upper: $1) }
      var problem = SelectionProblem(
        groupStart: [0], columnStart: [0], rowIndices: [], amounts: [], rows: rows, levels: [[]])
      for states in parts {
        for state in states {
          for (row, amount) in state.use.enumerated() where amount != 0 {
            problem.rowIndices.append(Int32(row))
            problem.amounts.append(amount)
          }
          problem.columnStart.append(Int32(problem.amounts.count))
          problem.levels[0].append(state.value)
        }
        problem.groupStart.append(Int32(problem.levels[0].count))
      }
      problem.decisions = parts.map { _ in .forcedIn }
      return problem
    }

    /// The search over all states, each a choice of its part.
    var search: CombinationSearch {
      let model = ChoiceModel(problem)
      let components = Components(linking: Array(lower.indices), parts: parts.indices.map { [$0] })
      let choices = parts.indices.map { part in model.columns(part).map { [Int32($0)] } }
      return CombinationSearch(
        of: model, components, UseKinds(of: model, linking: components.linking), level: 0, choices: choices,
        monitor: SearchMonitor(SelectionOptions()))
    }

    /// Every combination that respects the rows.
    var all: [(states: [Int], value: Int64)] {
      var found: [(states: [Int], value: Int64)] = [([], 0)]
      for part in parts {
        found = found.flatMap { known in part.indices.map { (known.states + [$0], known.value + part[$0].value) } }
      }
      return found.filter { one in
        lower.indices.allSatisfy { row in
          let use = one.states.enumerated().reduce(0) { $0 + parts[$1.offset][$1.element].use[row] }
          return (lower[row] ?? .min) <= use && use <= upper[row] ?? .max
        }
      }
    }
  }

  private func drawn(seed: UInt64) -> Drawn {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<5).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        State(
          value: Int64.random(in: 0...40, using: &random),
          use: (0..<2).map { _ in Int64.random(in: 0...9, using: &random) })
      }
    }
    return Drawn(parts: parts, lower: [8, nil], upper: [24, 26])
  }

  @Test(arguments: 1..<60)
  func `the best combination is that of trying all`(seed: Int) {
    let drawn = drawn(seed: UInt64(seed))
    let search = drawn.search
    let found = search.best(worth: 0, nodeLimit: 1_000)
    let best = drawn.all.map(\.value).max()
    #expect(found.bound == best.map { Int128($0) })
    #expect((found.columns == nil) == (best == nil))
    guard let best else { return }
    #expect(search.best(worth: Int128(best + 1), nodeLimit: 1_000).columns == nil)
    let used = drawn.parts.indices.map { part in
      Set(drawn.all.filter { $0.value == best }.map { $0.states[part] }).sorted()
    }
    #expect(search.choicesOfBest(worth: Int128(best), most: 100, nodeLimit: 1_000) == used)
  }

  @Test func `a search that had to stop is no proof but bounds what it left`() throws {
    let drawn = drawn(seed: 7)
    let best = try #require(drawn.all.map(\.value).max())
    let stopped = drawn.search.best(worth: 0, nodeLimit: 1)
    #expect(try #require(stopped.bound) >= Int128(best))
    #expect(drawn.search.choicesOfBest(worth: Int128(best), most: 100, nodeLimit: 0) == nil)
    #expect(drawn.search.choicesOfBest(worth: Int128(best), most: 0, nodeLimit: 1_000) == nil)
  }

  @Test func `the choices of the best combination are counted by what they use`() {
    // Three columns of one kind use 4 each of 10: at prices two and a half of them, in truth two.
    let states = [State(value: 0, use: [0]), State(value: 10, use: [4])]
    let search = Drawn(parts: [states, states, states], lower: [nil], upper: [10]).search
    #expect(search.best(worth: 0, nodeLimit: 10).bound == 20)
  }
}
