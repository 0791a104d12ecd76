import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct StopTests {
  private let solver = GLPKSolver()

  /// A search that nobody will see the end of.
  private func endless() throws -> LinearModel { try SampleModels.knapsack(items: 200, rows: 40, seed: 6) }

  @Test func `a signal that is up already stops a solve before it begins`() throws {
    var options = SolveOptions()
    let signal = StopSignal()
    signal.raise()
    options.stopSignal = signal
    let outcome = try solver.solve(endless(), options: options)
    #expect(outcome.termination == .stopped)
    #expect(outcome.pointStatus == .none)
    #expect(outcome.iterations == 0)
  }

  @Test func `a signal raised in the middle of the simplex method stops it and loses the session`() throws {
    let model = try endless()
    var options = SolveOptions()
    let signal = StopSignal()
    options.stopSignal = signal
    options.reportInterval = .zero
    try solver.withSession(model) { session throws(SolverFault) in
      let outcome = try session.solve(options) { progress in
        if progress.iterations >= 3 { signal.raise() }
        return .proceed
      }
      #expect(outcome.termination == .stopped)
      #expect(outcome.pointStatus == .none)
      #expect(outcome.iterations >= 3)
      #expect(outcome.nodes == 0)
      #expect(faultKind { () throws(SolverFault) in try session.resetBasis() } == .sessionLost)
    }
    #expect(try solver.solve(SampleModels.knapsack(items: 8, rows: 1, seed: 1)).pointStatus == .optimal)
  }

  @Test func `a stop from the progress handler ends a search with its point, its bound and its session`() throws {
    let model = try endless()
    var options = SolveOptions()
    options.reportInterval = .zero
    try solver.withSession(model) { session throws(SolverFault) in
      let outcome = try session.solve(options) { progress in
        progress.phase == .search && progress.incumbent != nil && progress.nodes >= 20 ? .stop : .proceed
      }
      #expect(outcome.termination == .stopped)
      #expect(outcome.pointStatus == .feasible)
      #expect(FeasibilityReport(outcome.values, in: model).isFeasible)
      #expect((outcome.bestBound ?? 0) > (outcome.objective ?? .infinity))
      #expect((outcome.bestBound ?? .infinity) <= (outcome.relaxationObjective ?? 0) + 1e-6)
      options.limits.nodes = 1
      #expect(try session.solve(options).termination == .nodeLimit)
    }
  }

  @Test func `a solve on another thread stops when the signal goes up`() throws {
    let model = try endless()
    let signal = StopSignal()
    var options = SolveOptions()
    options.stopSignal = signal
    options.reportInterval = .zero
    let settled = options
    // The second thread watches what the first reports and raises the signal once a search is on.
    let searching = StopSignal()
    let outcomes = try WorkerThreads.map(
      count: 2, threads: 2,
      throwing: { index throws(SolverFault) -> Termination? in
        if index == 1 {
          while !searching.isRaised {}
          signal.raise()
          return nil
        }
        return try GLPKSolver().solve(model, options: settled) { progress in
          if progress.nodes >= 5 { searching.raise() }
          return .proceed
        }.termination
      })
    #expect(outcomes == [.stopped, nil])
  }

  @Test(arguments: [1, 10, 75])
  func `a node limit is kept and gives the same answer every time`(_ limit: Int) throws {
    let model = try endless()
    var options = SolveOptions()
    options.limits.nodes = limit
    let first = try solver.solve(model, options: options)
    let second = try solver.solve(model, options: options)
    #expect(first.termination == .nodeLimit)
    #expect(first.nodes == limit)
    #expect(first.values == second.values)
    #expect(first.bestBound == second.bestBound)
    #expect(first.iterations == second.iterations)
  }

  @Test func `an iteration limit stops the relaxation with a bound that its reduced costs prove`() throws {
    let model = try endless()
    var options = SolveOptions()
    options.relaxesIntegers = true
    let optimum = try solver.solve(model, options: options)
    options.limits.iterations = optimum.iterations / 2
    let outcome = try solver.solve(model, options: options)
    #expect(outcome.termination == .iterationLimit)
    #expect(outcome.pointStatus == .none)
    #expect(outcome.iterations == optimum.iterations / 2)
    #expect((outcome.bestBound ?? -.infinity) >= (optimum.objective ?? .infinity))
  }

  @Test func `an iteration limit stops the search`() throws {
    var options = SolveOptions()
    options.limits.iterations = 500
    let outcome = try solver.solve(endless(), options: options)
    #expect(outcome.termination == .iterationLimit)
    #expect(outcome.nodes > 0)
    #expect(outcome.iterations >= 500)
  }

  @Test func `no time at all is a time limit`() throws {
    var options = SolveOptions()
    options.limits.time = .zero
    let outcome = try solver.solve(endless(), options: options)
    #expect(outcome.termination == .timeLimit)
    #expect(outcome.pointStatus == .none)
  }

  @Test func `a relaxation that cannot beat the cut-off stops early`() throws {
    let model = try endless()
    var options = SolveOptions()
    options.relaxesIntegers = true
    let optimum = try solver.solve(model, options: options)
    let objective = try #require(optimum.objective)
    options.cutoff = objective + 50
    let outcome = try solver.solve(model, options: options)
    #expect(outcome.termination == .cutoffReached)
    #expect(outcome.pointStatus == .nothingBetter)
    #expect(outcome.bestBound == objective + 50)
    #expect(outcome.iterations < optimum.iterations)
  }
}
