/// Sets of columns whose number a proof may split on: kinds, and classes that the rows of a model make.
struct ProofCounts {
  let kinds: ColumnKinds
  /// Rows of the problem; those behind them, of requirements, make no classes.
  let rowCount: Int

  /// More profiles than this are not counted one by one.
  private static let mostProfiles = 30

  /// Whether a column of a model belongs to a count.
  func contains(_ column: Int, of model: ProofModel, in count: SelectionCertificate.Count) -> Bool {
    if let wanted = count.kinds, !wanted.contains(kinds.kinds[Int(model.origin[column])]) { return false }
    if let group = count.group, model.groups[Int(model.columnGroup[column])] != group { return false }
    if let profile = count.profile {
      return zip(profile.rows, profile.amounts).allSatisfy { model.amount(of: column, inRow: $0) == $1 }
    }
    guard let row = count.row else { return true }
    let amount = model.amount(of: column, inRow: row)
    return count.amount.map { $0 == amount } ?? (amount != 0)
  }

  /// Counts that differ on the open columns, and their members.
  func worthwhile(
    _ model: ProofModel, _ state: ProofState, limit: Int = 40
  ) -> [(count: SelectionCertificate.Count, members: [Int])] {
    let open = (0..<model.columnCount).filter { state.allowed[$0] }
    var known: Set<[Int]> = []
    var result: [(count: SelectionCertificate.Count, members: [Int])] = []
    for count in candidates(model, open) where result.count < limit {
      let members = open.filter { contains($0, of: model, in: count) }
      if members.count > 1, known.insert(members).inserted { result.append((count, members)) }
    }
    return result
  }

  /// All columns, those of each amount of the widest rows of few amounts, those in each of the others, those of each
  /// profile there where they are few, then those of each set of kinds.
  private func candidates(_ model: ProofModel, _ open: [Int]) -> [SelectionCertificate.Count] {
    var columnsOfRow = [Int](repeating: 0, count: rowCount)
    var amountsOfRow = [Set<Int64>](repeating: [], count: rowCount)
    for entry in open.flatMap({ Array(model.entries($0)) }) where model.rowIndices[entry] < rowCount {
      let row = Int(model.rowIndices[entry])
      columnsOfRow[row] += 1
      if amountsOfRow[row].count <= 3 { amountsOfRow[row].insert(model.amounts[entry]) }
    }
    let least = max(4, open.count / 16)
    let wide = (0..<rowCount).filter { columnsOfRow[$0] >= least }
      .sorted { (-columnsOfRow[$0], $0) < (-columnsOfRow[$1], $1) }
      .prefix(24)
    var counts = [SelectionCertificate.Count()]
    for row in wide where amountsOfRow[row].count <= 3 {
      for amount in amountsOfRow[row].sorted() { counts.append(.init(row: Int32(row), amount: amount)) }
    }
    let budgets = wide.filter { amountsOfRow[$0].count > 3 }.map { Int32($0) }.sorted()
    counts += budgets.map { .init(row: $0) }
    var sizes: [[Int64]: Int] = [:]
    for column in open { sizes[budgets.map { model.amount(of: column, inRow: $0) }, default: 0] += 1 }
    let profiles = sizes.filter { profile, _ in profile.contains { $0 != 0 } }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    if profiles.count <= Self.mostProfiles {
      counts += profiles.map { .init(profile: .init(rows: budgets, amounts: $0.key)) }
    }
    counts += kinds.sets.map { .init(kinds: $0) }
    return counts
  }
}
