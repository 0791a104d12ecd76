/// Counts of chosen columns that the rows of a model imply: natural integers to branch on before single groups.
///
/// A row with few distinct amounts (a quota, a share) counts the columns of each amount. Rows with many (budgets) class
/// the columns by the rows that they enter and by the rough proportion of their amounts there (which periods, how long);
/// where all columns together have few sets of amounts, each set is counted by itself, since a sum of few different
/// amounts jumps and what the relaxation fills in between cannot be chosen.
enum CountRows {
  static func derived(from model: ChoiceModel, limit: Int = 24) -> [ChoiceModel.ExtraRow] {
    var classes = [members(of: model) { model.origin[$0] >= 0 }]
    var columnsOfRow = [[(column: Int, amount: Int64)]](repeating: [], count: model.rowCount)
    for column in 0..<model.columnCount {
      for entry in model.entries(column) {
        columnsOfRow[Int(model.rowIndices[entry])].append((column, model.amounts[entry]))
      }
    }
    let least = max(4, model.columnCount / 16)
    let wide = columnsOfRow.indices.filter { columnsOfRow[$0].count >= least }
      .sorted { (-columnsOfRow[$0].count, $0) < (-columnsOfRow[$1].count, $1) }
      .prefix(24)
    var isBudget = [Bool](repeating: false, count: model.rowCount)
    for row in wide {
      let amounts = Set(columnsOfRow[row].map(\.amount)).sorted()
      if amounts.count > 3 {
        isBudget[row] = true
        classes.append(columnsOfRow[row].map(\.column))
      } else {
        for amount in amounts { classes.append(columnsOfRow[row].filter { $0.amount == amount }.map(\.column)) }
      }
    }
    classes += classesByProfile(model, isBudget)
    return rows(of: classes, model, limit: limit)
  }

  /// Sets of amounts up to which each is counted by itself.
  private static let fewAmounts = 12

  private static func members(of model: ChoiceModel, where isMember: (Int) -> Bool) -> [Int] {
    (0..<model.columnCount).filter(isMember)
  }

  private static func classesByProfile(_ model: ChoiceModel, _ isBudget: [Bool]) -> [[Int]] {
    var byProfile: [[Int64]: [Int]] = [:]
    var bySupport: [[Int64]: [Int]] = [:]
    var byAmounts: [[Int64]: [Int]] = [:]
    for column in 0..<model.columnCount {
      let budgets = model.entries(column).filter { isBudget[Int(model.rowIndices[$0])] }
      guard let largest = budgets.map({ model.amounts[$0].magnitude }).max() else { continue }
      var profile: [Int64] = []
      for entry in budgets {
        let eighths = (Double(model.amounts[entry]) / Double(largest) * 8).rounded()
        profile += [Int64(model.rowIndices[entry]), Int64(eighths)]
      }
      byProfile[profile, default: []].append(column)
      bySupport[budgets.map { Int64(model.rowIndices[$0]) }, default: []].append(column)
      byAmounts[budgets.flatMap { [Int64(model.rowIndices[$0]), model.amounts[$0]] }, default: []].append(column)
    }
    let order: (Dictionary<[Int64], [Int]>.Element, Dictionary<[Int64], [Int]>.Element) -> Bool = {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key.lexicographicallyPrecedes($1.key)
    }
    let exact = byAmounts.count <= fewAmounts ? byAmounts.sorted(by: order).map(\.value) : []
    return (bySupport.sorted(by: order) + byProfile.sorted(by: order)).map(\.value) + exact
  }

  private static func rows(of classes: [[Int]], _ model: ChoiceModel, limit: Int) -> [ChoiceModel.ExtraRow] {
    var known: Set<[Int]> = []
    var rows: [ChoiceModel.ExtraRow] = []
    for members in classes where members.count > 1 && rows.count < limit && known.insert(members).inserted {
      var row = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount))
      for column in members { row.amounts[column] = 1 }
      rows.append(row)
    }
    return rows
  }
}
