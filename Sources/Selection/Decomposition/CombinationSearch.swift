import LinearProgramming

/// Finds the best combination of known choices of the parts, branching on what all parts together use.
///
/// What is put into the linking rows comes from few kinds of columns, of which the whole takes a natural number each.
/// These numbers settle how well the linking rows can be filled, which prices alone do not see.
struct CombinationSearch {
  struct Result {
    /// Columns of the whole, one per group; nothing when no combination worth the value asked for was found.
    var columns: [Int32]?
    /// No combination is worth more; nothing when none is worth the value asked for.
    var bound: Int128?
    var counters: SelectionOutcome.Counters
  }

  private let choices: [[[Int32]]]
  private let combination: PartCombination
  /// Parts as groups, their choices as columns, with rows that count what the choices are made of.
  private let model: ChoiceModel
  private let counts: Range<Int>
  private let monitor: SearchMonitor

  /// Combines choices of each part, by columns of the whole, at one level.
  init(
    of whole: ChoiceModel, _ components: Components, _ kinds: UseKinds, level: Int, choices: [[[Int32]]],
    monitor: SearchMonitor
  ) {
    self.choices = choices
    self.monitor = monitor
    combination = PartCombination(whole: whole, components: components, levels: [level])
    let plain = combination.model(of: choices)
    let counted = kinds.counts(in: Array(choices.joined())).map { ChoiceModel.ExtraRow(amounts: $0) }
    model = plain.adding(counted)
    counts = plain.rowCount..<model.rowCount
  }

  /// The best combination that is worth a value at least.
  func best(worth floor: Int128, nodeLimit: Int) -> Result {
    let result = searched(model, worth: floor, nodeLimit: nodeLimit)
    let frame = ChoiceFrame(groupStart: model.groupStart)
    let columns = result.incumbent.map {
      combination.columns(of: model.choice(of: $0.columns, in: frame), model, choices)
    }
    let bound = result.isComplete ? result.incumbent?.value : result.bound
    return Result(columns: columns, bound: bound, counters: result.counters)
  }

  /// Every combination worth a value, each by the number of its choice of every part; nothing when they are too many.
  func allOfBest(worth value: Int128, nodeLimit: Int) -> [[Int]]? {
    let tied = TiedChoices(
      frame: ChoiceFrame(groupStart: model.groupStart), monitor: monitor, nodeLimit: nodeLimit)
    return tied.allColumns(of: model, counts: counts, worth: value)?.map { columns in
      columns.enumerated().map { Int($1) - model.columns($0).lowerBound }
    }
  }

  /// For each part the choices that occur in combinations worth a value, which is the best; nothing when that could not
  /// be told.
  func choicesOfBest(worth value: Int128, most: Int, nodeLimit: Int) -> [[Int]]? {
    var isSeen = [Bool](repeating: false, count: model.columnCount)
    while isSeen.count(where: { $0 }) <= most {
      let other = ChoiceModel.ExtraRow(amounts: isSeen.map { $0 ? 0 : 1 }, lower: 1)
      let tree = searched(model.adding([other]), worth: value, nodeLimit: nodeLimit)
      guard let incumbent = tree.incumbent else {
        guard tree.isComplete else { return nil }
        return choices.indices.map { part in
          model.columns(part).filter { isSeen[$0] }.map { $0 - model.columns(part).lowerBound }
        }
      }
      for column in incumbent.columns { isSeen[Int(column)] = true }
    }
    return nil
  }

  private func searched(_ model: ChoiceModel, worth floor: Int128, nodeLimit: Int) -> TreeSearch.Result {
    var tree = TreeSearch(
      model, level: 0, counts: counts, incumbent: nil, floorValue: floor, nodeLimit: nodeLimit, monitor: monitor)
    tree.exchanges = false
    return tree.run()
  }
}
