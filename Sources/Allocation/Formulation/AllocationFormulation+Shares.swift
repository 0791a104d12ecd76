internal import Campaigns
internal import Pools
internal import Selection

extension AllocationFormulation {
  /// Changes the share that inequalities of one family and side demand: what the base weighs in them changes with it.
  ///
  /// Amounts come and go with the share: at 0 % what is not counted weighs nothing, at 100 % what is counted does not.
  func move(_ moved: [Int], byBasisPoints change: Int64, in changed: inout SelectionProblem) {
    guard change != 0, let first = moved.first, let base = problem.families[lines[first].family].base else { return }
    let family = problem.families[lines[first].family]
    let lineOfLimit = Dictionary(uniqueKeysWithValues: moved.map { (lines[$0].limit, $0) })
    var (starts, rowIndices, amounts): ([Int32], [Int32], [Int64]) = ([0], [], [])
    starts.reserveCapacity(changed.columnStart.count)
    rowIndices.reserveCapacity(changed.rowIndices.count)
    amounts.reserveCapacity(changed.amounts.count)
    for row in 0..<problem.pool.count {
      let own = family.limitNumbers(of: row).compactMap { lineOfLimit[$0] }
      for option in problem.options.options(of: row) {
        let isInBase = base.counts(row: row, offer: Int(problem.options.offers[option]))
        let shift = isInBase ? -change * family.counted.amount(problem.options.schedules[option], problem.costs) : 0
        var missing = shift == 0 ? [] : own
        for entry in changed.entries(ofColumn: option) {
          var amount = changed.amounts[entry]
          if let place = missing.firstIndex(of: Int(changed.rowIndices[entry])) {
            missing.remove(at: place)
            amount += shift
          }
          guard amount != 0 else { continue }
          rowIndices.append(changed.rowIndices[entry])
          amounts.append(amount)
        }
        for line in missing {
          rowIndices.append(Int32(line))
          amounts.append(shift)
        }
        starts.append(Int32(amounts.count))
      }
    }
    (changed.columnStart, changed.rowIndices, changed.amounts) = (starts, rowIndices, amounts)
  }
}
