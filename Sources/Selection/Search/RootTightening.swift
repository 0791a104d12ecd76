/// The root of a search, solved again with rows that its relaxed solution breaks, without what cannot matter any more.
struct RootTightening {
  /// The root as it is now.
  private(set) var tree: TreeSearch
  /// No choice reaches the target of the root.
  private(set) var isExhausted = false
  private(set) var counters = SelectionOutcome.Counters()
  private var found: [(model: ChoiceModel, columns: [Int32])] = []

  private static let mostRounds = 6

  /// Tightens a root that is evaluated already.
  ///
  /// - Parameters:
  ///   - top: the root.
  ///   - search: a search of another model of the same problem, with nothing known yet.
  init(_ top: TreeSearch, search: (ChoiceModel) -> TreeSearch) {
    tree = top
    for _ in 0..<Self.mostRounds {
      let rows = DividedRows.broken(by: tree.simplex)
      guard !rows.isEmpty, tree.monitor.interruptionNow() == nil else { return }
      guard let model = tree.model.adding(rows).restricted(to: tree.simplex.allowed) else {
        isExhausted = true
        return
      }
      var next = search(model)
      next.floorValue = tree.floor(in: model)
      isExhausted = next.evaluate(inherited: .max) == nil
      counters.add(next.counters)
      counters.pivots += next.simplex.pivots
      found += next.met.map { (model, $0) }
      if isExhausted { return }
      tree = next
    }
  }

  /// Choices found on the way, each better than those before.
  func found(in frame: ChoiceFrame) -> [Choice] { found.map { $0.model.choice(of: $0.columns, in: frame) } }
}

extension TreeSearch {
  /// The target in a model of the same problem in which more is settled.
  func floor(in model: ChoiceModel) -> Int128 {
    target == Self.anyValue ? Self.anyValue : target - (model.offsets[level] - self.model.offsets[level])
  }
}
