import LinearProgramming

/// What the groups of a problem would choose at multipliers of the rows, without a copy of the problem.
struct Pricing: Sendable {
  /// How some groups stand at multipliers.
  struct Standing: Sendable {
    /// Most profitable column of each group, or -1 for none.
    var best: [Int32] = []
    /// By how much it is more profitable than the second; infinite where there is no second.
    var margin: [Double] = []
    /// Sum of the greatest profits.
    var sum = 0.0
  }

  let problem: SelectionProblem
  let links: LinkRows
  let lower: [Int128]
  let upper: [Int128]
  let threads: Int

  /// Groups handed to a thread at a time.
  static let chunk = 16_384

  init(_ problem: SelectionProblem, threads: Int) {
    self.problem = problem
    self.threads = threads
    links = LinkRows(problem)
    lower = problem.rows.map { $0.lower.map { Int128($0) } ?? ChoiceModel.noLower } + links.lower
    upper = problem.rows.map { $0.upper.map { Int128($0) } ?? ChoiceModel.noUpper } + links.upper
  }

  var rowCount: Int { lower.count }

  // MARK: In doubles, for guidance

  func standing(of groups: [Int32], at multipliers: [Double]) -> Standing {
    let chunks = (groups.count + Self.chunk - 1) / Self.chunk
    let parts = WorkerThreads.map(count: chunks, threads: threads) { chunk in
      var part = Standing()
      visit(groups[(chunk * Self.chunk)..<min(groups.count, (chunk + 1) * Self.chunk)], multipliers) { _, profits in
        var best = -1
        var second = -Double.infinity
        for (index, candidate) in profits.enumerated() {
          if best < 0 || candidate.profit > profits[best].profit {
            if best >= 0 { second = profits[best].profit }
            best = index
          } else if candidate.profit > second {
            second = candidate.profit
          }
        }
        part.best.append(best < 0 ? -1 : profits[best].column)
        part.margin.append(best < 0 ? .infinity : profits[best].profit - second)
        part.sum += best < 0 ? 0 : profits[best].profit
      }
      return part
    }
    var whole = Standing()
    whole.best.reserveCapacity(groups.count)
    whole.margin.reserveCapacity(groups.count)
    for part in parts {
      whole.best += part.best
      whole.margin += part.margin
      whole.sum += part.sum
    }
    return whole
  }

  /// Columns (-1 for none) of some groups that lose at most so much against the best of their group.
  func losses(of groups: [Int32], at multipliers: [Double], below limit: Double) -> [Double] {
    let chunks = (groups.count + Self.chunk - 1) / Self.chunk
    let parts = WorkerThreads.map(count: chunks, threads: threads) { chunk in
      var losses: [Double] = []
      visit(groups[(chunk * Self.chunk)..<min(groups.count, (chunk + 1) * Self.chunk)], multipliers) { _, profits in
        guard let best = profits.lazy.map(\.profit).max() else { return }
        for candidate in profits where best - candidate.profit < limit { losses.append(best - candidate.profit) }
      }
      return losses
    }
    return parts.flatMap { $0 }
  }

  typealias Candidate = (column: Int32, profit: Double)

  /// Calls a closure with every group and what each of its candidates is worth at the multipliers.
  func visit(_ groups: ArraySlice<Int32>, _ multipliers: [Double], _ body: (Int32, [Candidate]) -> Void) {
    var profits: [Candidate] = []
    multipliers.withUnsafeBufferPointer { multipliers in
      problem.rowIndices.withUnsafeBufferPointer { rows in
        problem.amounts.withUnsafeBufferPointer { amounts in
          for group in groups {
            profits.removeAll(keepingCapacity: true)
            let decision = problem.decision(ofGroup: Int(group))
            if decision != .forcedIn { profits.append((-1, 0)) }
            if decision != .forcedOut {
              var shared = 0.0
              for entry in links.entries(ofGroup: Int(group)) {
                shared += multipliers[Int(links.rows[entry])] * Double(links.amounts[entry])
              }
              for column in problem.columns(ofGroup: Int(group)) {
                var profit = Double(problem.levels[0][column]) - shared
                for entry in problem.entries(ofColumn: column) {
                  profit -= multipliers[Int(rows[entry])] * Double(amounts[entry])
                }
                profits.append((Int32(column), profit))
              }
            }
            body(group, profits)
          }
        }
      }
    }
  }

  /// What the bounds of the rows are worth at multipliers.
  func worthOfBounds(_ multipliers: [Double]) -> Double {
    var sum = 0.0
    for (row, multiplier) in multipliers.enumerated() where multiplier != 0 {
      let bound = multiplier > 0 ? upper[row] : lower[row]
      if bound != ChoiceModel.noUpper && bound != ChoiceModel.noLower { sum += multiplier * bound.nearestDouble }
    }
    return sum
  }
}
