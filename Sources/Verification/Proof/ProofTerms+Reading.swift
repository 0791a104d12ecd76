internal import Campaigns
internal import Pools
internal import Quantities
internal import Results

extension ProofTerms {
  /// The rows that a certificate names, by what they are made from.
  private struct NamedRows {
    /// What a limit puts into a row: the counted weight, or its excess over a share of the base.
    enum Side {
      case amount
      case share(basisPoints: Int64)
    }

    var rowsOfLimit: [[Int: [(row: Int32, side: Side)]]]
    /// By order, the rows of posts: which one, its sign, and whether all payments count.
    var rowsOfOrder: [[Int: [(row: Int32, weight: Int64)]]]
  }

  /// Builds the terms of a reading with the rows of some names.
  ///
  /// - Parameters:
  ///   - reading: the inputs, read again.
  ///   - names: the names of rows, which get their positions.
  /// - Throws: ``CertificateFlaw`` when no limit has one of the names.
  init(_ reading: SecondReading, rows names: [String]) throws(CertificateFlaw) {
    let named = try addRows(named: names, of: reading)
    let isPoints = reading.campaign.objective == .points
    for row in 0..<reading.pool.count {
      if reading.standing.verdicts[row] ?? .fund == .fund {
        for offer in reading.options(of: row) {
          let value = isPoints ? reading.value(of: row, offer).thousandths : 1
          addOption(offer: offer, value: value, weights: Self.weights(of: row, offer, reading, named))
        }
      }
      endPost()
    }
    setBlocks(groups: reading.standing.groups) { reading.standing.verdicts[$0] == .fund }
    roundBounds()
  }

  private static func weights(
    of row: Int, _ offer: Int, _ reading: SecondReading, _ named: NamedRows
  ) -> [(row: Int32, weight: Int64)] {
    var weights: [(row: Int32, weight: Int64)] = []
    let envelope = reading.offers[offer].envelope
    let cost = reading.cost(of: row, offer)
    for (index, rowsOfLimit) in named.rowsOfLimit.enumerated() where !rowsOfLimit.isEmpty {
      let restriction = reading.restrictions.all[index]
      guard let tally = restriction.addition(of: row, envelope: envelope, cost: cost) else { continue }
      for limit in restriction.limits(of: row) {
        for (number, side) in rowsOfLimit[limit] ?? [] {
          switch side {
          case .amount: weights.append((number, tally.counted))
          case .share(let points): weights.append((number, 10_000 * tally.counted - points * tally.base))
          }
        }
      }
    }
    for (index, rowsOfOrder) in named.rowsOfOrder.enumerated() where reading.orders[index].envelopes[envelope] {
      weights += rowsOfOrder[row] ?? []
    }
    return weights
  }

  private mutating func addRows(
    named names: [String], of reading: SecondReading
  ) throws(CertificateFlaw) -> NamedRows {
    let limits = reading.restrictions.all
    var named = NamedRows(
      rowsOfLimit: Array(repeating: [:], count: limits.count),
      rowsOfOrder: Array(repeating: [:], count: reading.orders.count))
    var position: [String: Int32] = [:]
    for (index, name) in names.enumerated() {
      guard position.updateValue(Int32(index), forKey: name) == nil else { throw .repeatedRow(name) }
    }
    var found = [Row?](repeating: nil, count: names.count)
    func add(_ name: String, _ row: Row) -> Int32? {
      guard let number = position[name], found[Int(number)] == nil else { return nil }
      found[Int(number)] = row
      return number
    }
    for (index, restriction) in limits.enumerated() {
      let bounds = restriction.bounds
      for limit in 0..<restriction.count {
        let id = restriction.id(limit)
        if bounds.atLeast != nil || bounds.atMost != nil {
          let row = Row(lower: bounds.atLeast.map { Int128($0) }, upper: bounds.atMost.map { Int128($0) })
          if let number = add(id, row) { named.rowsOfLimit[index][limit, default: []].append((number, .amount)) }
        }
        if let share = bounds.atLeastShare,
          let number = add(OptimalityCertificate.RowName.leastShare(id), Row(lower: 0))
        {
          named.rowsOfLimit[index][limit, default: []].append((number, .share(basisPoints: share.basisPoints)))
        }
        if let share = bounds.atMostShare, let number = add(OptimalityCertificate.RowName.mostShare(id), Row(upper: 0))
        {
          named.rowsOfLimit[index][limit, default: []].append((number, .share(basisPoints: share.basisPoints)))
        }
      }
    }
    for (index, order) in reading.orders.enumerated() {
      for (row, needs) in order.needs {
        for needed in needs {
          let ids = reading.pool.ids
          let name = OptimalityCertificate.RowName.order(order.id, post: ids[row], needs: ids[needed])
          guard let number = add(name, Row(upper: 0)) else { continue }
          named.rowsOfOrder[index][row, default: []].append((number, 1))
          named.rowsOfOrder[index][needed, default: []].append((number, -1))
        }
      }
    }
    for (row, name) in zip(found, names) {
      guard let row else { throw .unknownRow(name) }
      rows.append(row)
    }
    return named
  }
}
