extension ChoiceModel {
  /// The model of a few groups, with every other group settled at a column.
  ///
  /// - Parameters:
  ///   - pricing: the whole problem.
  ///   - groups: the groups in question.
  ///   - settled: column of each of these groups, or -1 for none.
  ///   - isActive: whether the group stays open; the others are settled.
  ///   - fraction: part of the bounds that these groups may use, where they are a sample.
  ///   - keeps: whether a column (-1 for none) of an open group stays.
  /// - Returns: the model; nothing when the settled groups alone break a row.
  static func working(
    _ pricing: Pricing, groups: [Int32], settled: [Int32], isActive: [Bool], fraction: Double = 1,
    keeping keeps: ((_ group: Int, _ column: Int32) -> Bool)? = nil
  ) -> ChoiceModel? {
    let problem = pricing.problem
    let open = groups.indices.filter { isActive[$0] }.map { Int(groups[$0]) }
    var model = ChoiceModel(problem, pricing.links, groups: open, columnCount: 0)
    if fraction < 1 { model.scaleBounds(by: fraction, links: problem.rows.count..<pricing.rowCount) }
    var activity = [Int128](repeating: 0, count: pricing.rowCount)
    for (index, group) in groups.enumerated() where !isActive[index] && settled[index] >= 0 {
      let column = Int(settled[index])
      for entry in problem.entries(ofColumn: column) {
        activity[Int(problem.rowIndices[entry])] += Int128(problem.amounts[entry])
      }
      for entry in pricing.links.entries(ofGroup: Int(group)) {
        activity[Int(pricing.links.rows[entry])] += Int128(pricing.links.amounts[entry])
      }
      for level in model.levels.indices { model.offsets[level] += Int128(problem.levels[level][column]) }
      model.settled.append(settled[index])
    }
    for row in 0..<model.rowCount {
      if model.lower[row] != noLower { model.lower[row] -= activity[row] }
      if model.upper[row] != noUpper { model.upper[row] -= activity[row] }
    }
    var allowed = [Bool](repeating: true, count: model.columnCount)
    if let keeps {
      for group in 0..<model.groupCount {
        for column in model.columns(group) { allowed[column] = keeps(open[group], model.origin[column]) }
      }
    }
    return model.restricted(to: allowed)
  }

  /// Leaves a sample of the groups its part of the bounds, and no link to groups that may be outside.
  private mutating func scaleBounds(by fraction: Double, links: Range<Int>) {
    for row in 0..<rowCount {
      if links.contains(row) {
        lower[row] = Self.noLower
        upper[row] = Self.noUpper
        continue
      }
      if upper[row] != Self.noUpper { upper[row] = Int128((upper[row].nearestDouble * fraction).rounded(.up)) }
      if lower[row] != Self.noLower { lower[row] = Int128((lower[row].nearestDouble * fraction).rounded(.down)) }
    }
  }
}
