import MeasuredFamily
import Testing

@testable import Selection

/// Questions answered from parts, each against a search of the whole changed problem.
@Suite struct PartedQuestionTests {
  /// Five blocks of seven groups under a common number of groups and common money.
  private struct Solved {
    let problem: SelectionProblem
    let kept: KeptParts

    init?(seed: Int) throws {
      let seed = UInt64(seed)
      problem = try BlockProblem(seed: seed, blocks: 5, most: 6 + Int64(seed % 5), money: 4_000 + 400 * Int64(seed))
        .problem
      let outcome = try SelectionSolver.solve(problem)
      let options = SelectionOptions()
      guard let kept = KeptParts(problem, outcome, options, components: Self.components) else { return nil }
      self.kept = kept
    }

    /// The blocks as parts; nothing where a block has nothing left to choose, or a common row is gone.
    private static func components(of model: ChoiceModel) -> Components? {
      let parts = (0..<5).map { block in
        (0..<model.groupCount).filter { Int(model.groupOrigin[$0]) / 7 == block }
      }
      let linking = (0..<model.rowCount).filter { model.rowOrigin[$0] < 2 }
      return parts.contains(where: \.isEmpty) || linking.isEmpty ? nil : Components(linking: linking, parts: parts)
    }

    /// The answer to a change that goes on from the search that proved the best choice.
    func closed(_ change: SelectionChange) -> SelectionSession.Answer? {
      guard let question = PartedQuestion(change, problem, kept) else { return nil }
      var search = question.search(SelectionOptions())
      guard case .known(let bounds, let counters)? = question.bounds(&search, SelectionOptions()) else { return nil }
      return question.closed(search, bounds, .max, counters)
    }

    /// Compares the answer to a change at all levels with a search of the whole; says whether there was one.
    func check(_ change: SelectionChange, _ location: SourceLocation = #_sourceLocation) throws -> Bool {
      guard let question = PartedQuestion(change, problem, kept),
        let answer = question.answer(levels: .max, SelectionOptions())
      else { return false }
      let whole = LevelSequence(problem: problem.changed(by: change), options: SelectionOptions())
        .run(excluding: change.excludedColumns)
      #expect(answer.isProven)
      #expect(answer.values == whole.values, "\(change)", sourceLocation: location)
      #expect(answer.value == nil || answer.provedLevels == 4, "\(change)", sourceLocation: location)
      let first = question.answer(levels: 1, SelectionOptions())
      #expect(first?.value == whole.values.first, "\(change)", sourceLocation: location)
      return true
    }
  }

  @Test(arguments: 1..<9)
  func `several groups of several parts decided out`(seed: Int) throws {
    guard let solved = try Solved(seed: seed) else { return }
    var random = SeededGenerator(seed: UInt64(seed))
    let free = (0..<solved.problem.groupCount).filter {
      solved.problem.decision(ofGroup: $0) == .free && solved.kept.places.ofGroup[$0] != nil
    }
    for _ in 0..<8 {
      let gone = free.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
      _ = try solved.check(SelectionChange(decisions: Dictionary(gone.map { ($0, .forcedOut) }) { $1 }))
    }
  }

  @Test func `a session proves what is best without some groups from its parts, like a search of the whole`() throws {
    var family = MeasuredFamily(groups: 120, selectivity: .selective, seed: 2, zones: 6)
    let problem = try family.drawn()
    let options = SelectionOptions()
    let session = SelectionSession(
      problem, solved: try SelectionSolver.solve(problem, options: options), options: options)
    var random = SeededGenerator(seed: 3)
    var answered = 0
    for _ in 0..<12 {
      let gone = (0..<problem.groupCount).filter {
        problem.decision(ofGroup: $0) == .free && Int.random(in: 0..<10, using: &random) == 0
      }
      let change = SelectionChange(decisions: Dictionary(gone.map { ($0, .forcedOut) }) { $1 })
      guard let outcome = session.outcomeFromParts(changing: change) else { continue }
      answered += 1
      let whole = try SelectionSolver.solve(problem.changed(by: change), options: options)
      #expect(outcome.values == whole.values)
      #expect(outcome.provedLevels == 4 && outcome.status == .optimal)
    }
    #expect(answered > 0)
  }

  @Test(arguments: 1..<5)
  func `every group decided the other way, and by some of its columns`(seed: Int) throws {
    guard let solved = try Solved(seed: seed) else { return }
    let free = (0..<solved.problem.groupCount).filter {
      solved.problem.decision(ofGroup: $0) == .free && solved.kept.places.ofGroup[$0] != nil
    }
    var answered = 0
    for group in free {
      for decision in [GroupDecision.forcedIn, .forcedOut] {
        if try solved.check(SelectionChange(decisions: [group: decision])) { answered += 1 }
      }
      let columns = solved.problem.columns(ofGroup: group)
      let one = SelectionChange(decisions: [group: .forcedIn], excludedColumns: Set(columns.dropFirst()))
      _ = try solved.check(one)
    }
    // Few questions lie so far from the solution that the parts have to be looked at anew.
    #expect(answered * 10 >= free.count * 2 * 8, "\(answered) of \(2 * free.count)")
  }

  @Test(arguments: 3..<6)
  func `every bound looser, tighter or gone, with and without a group forced in`(seed: Int) throws {
    guard let solved = try Solved(seed: seed) else { return }
    var answered = 0
    for row in solved.problem.rows.indices {
      let bounds = solved.problem.rows[row]
      var changed: [SelectionRow] = []
      if let upper = bounds.upper {
        changed += [1, 250, -1].map { SelectionRow(lower: bounds.lower, upper: upper + $0) }
        changed.append(SelectionRow(lower: bounds.lower))
      }
      if let lower = bounds.lower { changed.append(SelectionRow(lower: lower + 1, upper: bounds.upper)) }
      for bounds in changed {
        if try solved.check(SelectionChange(rows: [row: bounds])) { answered += 1 }
        _ = try solved.check(SelectionChange(decisions: [row % 35: .forcedIn], rows: [row: bounds]))
      }
    }
    #expect(answered > solved.problem.rows.count)
  }

  @Test(arguments: 1..<6)
  func `columns worth more or less, alone, several at once, and with a group forced in`(seed: Int) throws {
    guard let solved = try Solved(seed: seed) else { return }
    var asked = 0
    var answered = 0
    func check(_ change: SelectionChange) throws {
      asked += 1
      if try solved.check(change) { answered += 1 }
    }
    let columns = Array(solved.kept.places.ofColumn.keys).sorted()
    for column in columns where column % 3 == seed % 3 {
      let value = solved.problem.levels[0][column]
      // The odd amounts break whatever all values are multiples of.
      for added in [500, 37, -value / 2 - 1] { try check(SelectionChange(values: [column: value + added])) }
    }
    for column in columns where column % 4 == 0 {
      let several = columns.filter { $0 % 7 == column % 7 }
      try check(
        SelectionChange(
          decisions: [column % 35: .forcedIn],
          values: Dictionary(uniqueKeysWithValues: several.map { ($0, solved.problem.levels[0][$0] + 101) })))
    }
    #expect(answered * 10 >= asked * 7, "\(answered) of \(asked)")
  }

  @Test(arguments: 1..<5)
  func `going on from the search that proved the best choice gives the same answers`(seed: Int) throws {
    guard let solved = try Solved(seed: seed) else { return }
    let problem = solved.problem
    var answered = 0
    for group in 0..<problem.groupCount where problem.decision(ofGroup: group) == .free {
      let column = problem.columns(ofGroup: group).lowerBound
      let changes = [
        SelectionChange(decisions: [group: .forcedIn]), SelectionChange(decisions: [group: .forcedOut]),
        SelectionChange(values: [column: problem.levels[0][column] + 130]),
      ]
      for change in changes {
        guard let answer = solved.closed(change) else { continue }
        let whole = LevelSequence(problem: problem.changed(by: change), options: SelectionOptions()).run()
        answered += 1
        #expect(answer.isProven && answer.provedLevels == 4, "\(change)")
        #expect(answer.values == whole.values, "\(change)")
      }
    }
    #expect(answered > 20, "\(answered)")
  }

  @Test(arguments: 1..<5)
  func `most of the posts decided the other way are settled beside what the others can do`(seed: Int) throws {
    guard let solved = try Solved(seed: seed) else { return }
    let open = (0..<solved.problem.groupCount).filter {
      solved.problem.decision(ofGroup: $0) == .free && solved.kept.places.ofGroup[$0] != nil
    }
    let settled = open.count { group in
      [GroupDecision.forcedIn, .forcedOut].allSatisfy { decision in
        let question = PartedQuestion(SelectionChange(decisions: [group: decision]), solved.problem, solved.kept)
        guard case .answered = question?.answerBesideOthers(.max, SelectionOptions()) else { return false }
        return true
      }
    }
    #expect(2 * settled > open.count, "\(settled) of \(open.count)")
  }

  @Test(arguments: 1..<5)
  func `what the others are worth beside a use is that of trying all their ways`(seed: Int) throws {
    guard let solved = try Solved(seed: seed) else { return }
    let kept = solved.kept
    let ways = try #require(kept.tables.ways(0)).map { $0.map(\.columns) }
    let uses = try #require(kept.columnUses)
    func use(_ columns: [Int32]) -> LinkingUse { columns.reduce(.none) { $0 + uses[Int($1)] } }
    let bounds = kept.model.linkingBounds(kept.components.linking)
    var met = 0
    for part in ways.indices {
      let others = try #require(kept.others.others(than: part, of: kept))
      var totals: [(use: LinkingUse, value: Int128)] = [(.none, 0)]
      for other in ways.indices where other != part {
        totals = totals.flatMap { total in
          ways[other].map { (total.use + use($0), total.value + kept.model.value(of: $0, level: 0)) }
        }
      }
      for own in Set(ways[part].map(use)) {
        let fitting = totals.filter { ($0.use + own).lies(from: bounds.lower, to: bounds.upper) }.map(\.value)
        let best = fitting.max()
        let most = others.most(beside: own).map { Int128($0) }
        guard let best, best > others.mostUnknown(beside: own) else {
          // Too far from the bounds to be known for certain.
          #expect(most ?? .min <= best ?? .min)
          continue
        }
        met += 1
        #expect(most == best)
        let tied = others.combinations(beside: own, worth: Int64(best), most: .max)
        #expect(tied.count == fitting.count { $0 == best })
        #expect(Set(tied).count == tied.count)
      }
    }
    #expect(met > 0)
  }

  @Test func `what frees a decided group is left to the search of the whole`() throws {
    for seed in 1..<9 {
      guard let solved = try Solved(seed: seed) else { continue }
      let (problem, kept) = (solved.problem, solved.kept)
      guard let decided = (0..<problem.groupCount).first(where: { problem.decision(ofGroup: $0) != .free }) else {
        continue
      }
      #expect(PartedQuestion(SelectionChange(decisions: [decided: .free]), problem, kept) == nil)
      return
    }
    Issue.record("no seed with a decided group")
  }
}
