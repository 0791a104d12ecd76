extension ChoiceModel {
  /// The same model without the columns that are not allowed; groups left with one column are settled.
  ///
  /// Returns nothing when a group has no column left or a row without columns is broken.
  func restricted(to allowed: [Bool]) -> ChoiceModel? {
    var model = ChoiceModel()
    model.levels = Array(repeating: [], count: levels.count)
    model.offsets = offsets
    model.settled = settled
    model.largestAmount = largestAmount
    var settledAmount = [Int128](repeating: 0, count: rowCount)
    for group in 0..<groupCount {
      let kept = columns(group).filter { allowed[$0] }
      guard let first = kept.first else { return nil }
      if kept.count == 1 {
        for entry in entries(first) { settledAmount[Int(rowIndices[entry])] += Int128(amounts[entry]) }
        for level in levels.indices { model.offsets[level] += Int128(levels[level][first]) }
        if origin[first] >= 0 { model.settled.append(origin[first]) }
      } else {
        for column in kept { model.append(column, of: self) }
        model.groupOrigin.append(groupOrigin[group])
        model.groupStart.append(Int32(model.columnCount))
      }
    }
    model.lower = zip(lower, settledAmount).map { $0 == Self.noLower ? $0 : $0 - $1 }
    model.upper = zip(upper, settledAmount).map { $0 == Self.noUpper ? $0 : $0 - $1 }
    model.rowOrigin = rowOrigin
    return model.withoutEmptyRows()
  }

  private mutating func append(_ column: Int, of other: ChoiceModel) {
    for entry in other.entries(column) {
      rowIndices.append(other.rowIndices[entry])
      amounts.append(other.amounts[entry])
    }
    columnStart.append(Int32(amounts.count))
    columnGroup.append(Int32(groupStart.count - 1))
    origin.append(other.origin[column])
    for level in levels.indices { levels[level].append(other.levels[level][column]) }
  }

  /// Drops rows that no column enters; nothing when such a row is broken.
  private func withoutEmptyRows() -> ChoiceModel? {
    var used = [Bool](repeating: false, count: rowCount)
    for row in rowIndices { used[Int(row)] = true }
    var place = [Int32](repeating: -1, count: rowCount)
    var model = self
    model.lower.removeAll()
    model.upper.removeAll()
    model.rowOrigin.removeAll()
    for row in 0..<rowCount {
      if used[row] && (lower[row] != Self.noLower || upper[row] != Self.noUpper) {
        place[row] = Int32(model.lower.count)
        model.lower.append(lower[row])
        model.upper.append(upper[row])
        if rowOrigin.indices.contains(row) { model.rowOrigin.append(rowOrigin[row]) }
      } else if !used[row] && (lower[row] > 0 || upper[row] < 0) {
        return nil
      }
    }
    guard model.rowCount < rowCount else { return self }
    model.renumberRows(place)
    return model
  }

  private mutating func renumberRows(_ place: [Int32]) {
    var next = 0
    for column in 0..<columnCount {
      let range = entries(column)
      columnStart[column] = Int32(next)
      for entry in range where place[Int(rowIndices[entry])] >= 0 {
        rowIndices[next] = place[Int(rowIndices[entry])]
        amounts[next] = amounts[entry]
        next += 1
      }
    }
    columnStart[columnCount] = Int32(next)
    rowIndices.removeLast(rowIndices.count - next)
    amounts.removeLast(amounts.count - next)
  }

  /// A row to be added: what each column puts into it, and its bounds.
  struct ExtraRow {
    var amounts: [Int64]
    var lower = ChoiceModel.noLower
    var upper = ChoiceModel.noUpper
  }

  func adding(_ rows: [ExtraRow]) -> ChoiceModel {
    guard !rows.isEmpty else { return self }
    var model = self
    model.rowIndices.removeAll(keepingCapacity: true)
    model.amounts.removeAll(keepingCapacity: true)
    for column in 0..<columnCount {
      for entry in entries(column) {
        model.rowIndices.append(rowIndices[entry])
        model.amounts.append(amounts[entry])
      }
      for (index, row) in rows.enumerated() where row.amounts[column] != 0 {
        model.rowIndices.append(Int32(rowCount + index))
        model.amounts.append(row.amounts[column])
      }
      model.columnStart[column + 1] = Int32(model.amounts.count)
    }
    for row in rows { model.largestAmount = row.amounts.reduce(model.largestAmount) { max($0, abs(Double($1))) } }
    if rowOrigin.count == rowCount { model.rowOrigin += rows.map { _ in -1 } }
    model.lower += rows.map(\.lower)
    model.upper += rows.map(\.upper)
    return model
  }
}
