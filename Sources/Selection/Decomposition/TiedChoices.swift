import LinearProgramming

/// Finds all choices of a small model that are worth a value, where they are few.
///
/// Where a value is known to be the best, the choices that reach it are often a handful. To look at each is then cheaper
/// than to search the later levels one by one.
struct TiedChoices {
  let frame: ChoiceFrame
  let monitor: SearchMonitor
  let nodeLimit: Int

  /// Every choice worth a value at the first level that no other beats at the later ones column by column; nothing when
  /// the nodes do not suffice.
  func all(of model: ChoiceModel, worth value: Int128) -> [Choice]? {
    guard let model = Reduction.reduced(model, dominance: true) else { return [] }
    guard model.groupCount > 0 else { return model.offsets[0] >= value ? [model.choice(of: [], in: frame)] : [] }
    var top = search(model, counts: 0..<0, worth: value)
    guard top.evaluate(inherited: .max) != nil, let rest = model.restricted(to: top.simplex.allowed) else { return [] }
    let inner = rest.adding(CountRows.derived(from: rest))
    var search = search(inner, counts: rest.rowCount..<inner.rowCount, worth: value)
    guard search.run().isComplete else { return nil }
    return Self.tied(search).map { inner.choice(of: $0, in: frame) }
  }

  /// The columns of every choice worth a value, in a model that has rows to branch on already.
  func allColumns(of model: ChoiceModel, counts: Range<Int>, worth value: Int128) -> [[Int32]]? {
    var search = search(model, counts: counts, worth: value)
    return search.run().isComplete ? Self.tied(search) : nil
  }

  /// A search that takes every choice for a way of its own, and so meets them all.
  private func search(_ model: ChoiceModel, counts: Range<Int>, worth value: Int128) -> TreeSearch {
    var search = TreeSearch(
      model, level: 0, counts: counts, incumbent: nil, floorValue: value - model.offsets[0], nodeLimit: nodeLimit,
      monitor: monitor)
    search.uses = UseTable(
      model, useOfColumn: (0..<Int32(model.columnCount)).map { $0 + 1 }, firstCount: nil, step: 1)
    search.exchanges = false
    // Where linking rows are held, some relaxations hardly end.
    search.pivotLimit = 25 * nodeLimit
    return search
  }

  private static func tied(_ search: TreeSearch) -> [[Int32]] {
    let entries = search.uses?.entries.values.map { $0.columns.unpacked(groupStart: search.model.groupStart) }
    return (entries ?? []).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
