/// One choice for every part, put together under the linking rows: a choice model whose groups are the parts.
struct PartCombination {
  let whole: ChoiceModel
  let components: Components
  /// Levels of the whole that count, in order.
  let levels: [Int]

  /// The model of the combinations of some choices for every part, each by columns of the whole.
  func model(of choices: [[[Int32]]]) -> ChoiceModel {
    var place = [Int32](repeating: -1, count: whole.rowCount)
    for (index, row) in components.linking.enumerated() { place[row] = Int32(index) }
    var model = ChoiceModel()
    model.levels = levels.map { _ in [] }
    model.offsets = levels.map { _ in 0 }
    model.lower = components.linking.map { whole.lower[$0] }
    model.upper = components.linking.map { whole.upper[$0] }
    for (part, ofPart) in choices.enumerated() {
      for choice in ofPart {
        for (row, amount) in use(of: choice, place).enumerated() where amount != 0 {
          model.rowIndices.append(Int32(row))
          model.amounts.append(Int64(clamping: amount))
          model.largestAmount = max(model.largestAmount, abs(amount.nearestDouble))
        }
        model.columnStart.append(Int32(model.amounts.count))
        model.columnGroup.append(Int32(part))
        model.origin.append(Int32(model.origin.count))
        for (index, level) in levels.enumerated() {
          model.levels[index].append(Int64(clamping: whole.value(of: choice, level: level)))
        }
      }
      model.groupOrigin.append(Int32(part))
      model.groupStart.append(Int32(model.columnCount))
    }
    return model
  }

  /// The columns of the whole behind a choice of the model of these choices.
  func columns(of choice: Choice, _ model: ChoiceModel, _ choices: [[[Int32]]]) -> [Int32] {
    var columns = [Int32](repeating: -1, count: whole.groupCount)
    for (part, column) in choice.enumerated() {
      let chosen = choices[part][Int(column - model.groupStart[part])]
      for (group, column) in zip(components.parts[part], chosen) { columns[group] = column }
    }
    return columns
  }

  private func use(of choice: [Int32], _ place: [Int32]) -> [Int128] {
    var use = [Int128](repeating: 0, count: components.linking.count)
    for column in choice {
      for entry in whole.entries(Int(column)) where place[Int(whole.rowIndices[entry])] >= 0 {
        use[Int(place[Int(whole.rowIndices[entry])])] += Int128(whole.amounts[entry])
      }
    }
    return use
  }
}
