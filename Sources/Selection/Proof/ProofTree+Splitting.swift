extension ProofTree {
  // MARK: Counts

  /// Adds the counts that are worth splitting on as rows, those of the uses of the links first.
  mutating func addCounts(_ step: inout Step) {
    let open = (0..<model.columnCount).filter { step.state.allowed[$0] }
    var added: [(count: SelectionCertificate.Count, members: [Int])] = []
    var known: Set<[Int]> = []
    if let uses = states?.uses {
      let members = Dictionary(grouping: open) { uses.kind(of: $0, in: model) ?? -1 }
      rowOfKind = Array(repeating: nil, count: uses.kinds.count)
      for kind in members.keys.sorted() where kind >= 0 && members.count <= Self.mostKindsOfPart {
        rowOfKind[kind] = model.rowCount + added.count
        let columns = members[kind] ?? []
        known.insert(columns)
        added.append((.init(profile: .init(rows: uses.links, amounts: uses.kinds[kind])), columns))
      }
    }
    added += counts.worthwhile(model, step.state).filter { known.insert($0.members).inserted }
    add(
      added.map { count, members in
        var row = ChoiceModel.ExtraRow(amounts: Array(repeating: 0, count: model.columnCount))
        for column in members { row.amounts[column] = 1 }
        return (count, row)
      }, to: &step)
  }

  /// More kinds of use in one part are not counted one by one.
  private static let mostKindsOfPart = 40

  /// Adds the figures of states beyond value and uses as rows, where they differ.
  mutating func addFigures(_ step: inout Step) {
    let counted = stateFigures.first?.first?.count ?? 0
    let rows = (figureStart..<max(figureStart, counted)).map { figure in
      let amounts = (0..<model.columnCount).map { column in
        stateFigures[Int(model.columnGroup[column])][Int(model.origin[column])][figure]
      }
      return (SelectionCertificate.Count(figure: Int32(figure)), ChoiceModel.ExtraRow(amounts: amounts))
    }
    add(rows.filter { _, row in row.amounts.contains { $0 != 0 } }, to: &step)
  }

  /// Adds counts as rows, and takes up a relaxation of what is left.
  private mutating func add(
    _ counted: [(count: SelectionCertificate.Count, row: ChoiceModel.ExtraRow)], to step: inout Step
  ) {
    guard !counted.isEmpty else { return }
    model.add(counted.map(\.row))
    for count in counted.map(\.count) { _ = number(of: count) }
    step.state.lower += counted.map(\.row.lower)
    step.state.upper += counted.map(\.row.upper)
    step.relaxation = ProofRelaxation(model, step.state)
    _ = step.relaxation.solve(cutOff: -.infinity, monitor: monitor)
  }

  // MARK: Splits

  mutating func number(of split: Split) -> Int32 { number(of: split.count) }

  private mutating func number(of count: SelectionCertificate.Count) -> Int32 {
    if let known = numberOfSplit[count] { return known }
    numberOfSplit[count] = Int32(splits.count)
    splits.append(count)
    return Int32(splits.count - 1)
  }

  private func split(_ branching: Branching, _ step: Step) -> Split {
    let place = step.relaxation.place(of: branching)
    switch place {
    case .row(let row):
      var most: Int64 = 0
      if case .atMost(_, let bound) = branching.down { most = bound }
      return Split(count: splits[row - firstCount], most: most, place: place)
    case .group(let group): return Split(count: .init(group: model.groups[group]), most: 0, place: place)
    case .column(let column):
      let group = Int(model.columnGroup[column])
      if combinesStates {
        let half = halfOfStates(group, at: column, step)
        let count = SelectionCertificate.Count(kinds: half.map { model.origin[$0] }, lemma: Int32(group))
        return Split(count: count, most: 0, place: .columns(half))
      }
      let kind = counts.kinds.kinds[Int(model.origin[column])]
      return Split(count: .init(kinds: [kind], group: model.groups[group]), most: 0, place: .columns([column]))
    case .columns: preconditionFailure("no branching is on several columns")
    }
  }

  /// The open states of a lemma up to the first that the relaxation takes in part.
  private func halfOfStates(_ group: Int, at column: Int, _ step: Step) -> [Int] {
    let simplex = step.relaxation.simplex
    let taken = simplex.parts(of: group).filter { $0.part > 1e-6 }.map { Int(simplex.model.origin[$0.column]) }
    let open = model.columns(group).filter { step.state.allowed[$0] }
    let half = open.filter { $0 <= taken.min() ?? column }
    return half.isEmpty || half.count == open.count ? [column] : half
  }

  /// The split that lowers the bound most on both sides.
  mutating func chosenSplit(_ step: inout Step) -> Split? {
    let simplex = step.relaxation.simplex
    let candidates = simplex.branchings(counts: firstCount..<model.rowCount, limit: nodes.count < 200 ? 8 : 4)
    if candidates.isEmpty { return splitOfUse(step) ?? simplex.branchingOnOpenGroup().map { split($0, step) } }
    let parent = simplex.bound
    let cutOff = step.target.nearestDouble - 0.5
    let worst = max(parent - cutOff, 1e-6)
    var best: (score: Double, split: Split)?
    for candidate in candidates {
      let split = split(candidate, step)
      let down = bound(of: split, isMore: false, step, cutOff)
      let up = bound(of: split, isMore: true, step, cutOff)
      func drop(_ bound: Double) -> Double { max(min(parent - bound, worst), worst * 1e-6) }
      let score = drop(down) * drop(up) * (candidate.isCount ? 1.5 : 1)
      if score > best?.score ?? -1 { best = (score, split) }
      if down <= cutOff && up <= cutOff { break }
    }
    return best?.split
  }

  /// A split that settles more of how the choices of a step use the links; nil where that is settled.
  private func splitOfUse(_ step: Step) -> Split? {
    guard let ranges = states?.ranges(model, step.state, rows: rowOfKind) else { return nil }
    for (kind, range) in ranges.enumerated() where range.least < range.most {
      guard let row = rowOfKind[kind] else { continue }
      let amount = Int(step.relaxation.simplex.rowActivity(row).rounded())
      let above = min(max(amount, range.least + 1), range.most)
      return Split(count: splits[row - firstCount], most: Int64(above - 1), place: .row(row))
    }
    return nil
  }

  /// Bound of the relaxation on one side of a split, within a few pivots.
  private func bound(of split: Split, isMore: Bool, _ step: Step, _ cutOff: Double) -> Double {
    var trial = step
    take(split, isMore: isMore, &trial)
    return trial.relaxation.trialBound(cutOff: cutOff)
  }

  func take(_ split: Split, isMore: Bool, _ step: inout Step) {
    switch split.place {
    case .row(let row):
      if isMore {
        step.state.lower[row] = max(step.state.lower[row], Int128(split.most) + 1)
        step.relaxation.setLower(row, step.state.lower[row])
      } else {
        step.state.upper[row] = min(step.state.upper[row], Int128(split.most))
        step.relaxation.setUpper(row, step.state.upper[row])
      }
    case .group(let group): decide(group, columns: Array(model.columns(group)), isMore, &step)
    case .column(let column): decide(Int(model.columnGroup[column]), columns: [column], isMore, &step)
    case .columns(let columns): decide(Int(model.columnGroup[columns[0]]), columns: columns, isMore, &step)
    }
    step.relaxation.rekey()
  }

  /// Lets a group choose some columns and nothing else, or none of them.
  private func decide(_ group: Int, columns: [Int], _ isMore: Bool, _ step: inout Step) {
    var forbidden = columns
    if isMore {
      forbidden = model.columns(group).filter { !columns.contains($0) }
      let block = Int(model.blockOfGroup[group])
      step.state.mayBeEmpty[block] = false
      step.relaxation.fill([block], of: model)
    }
    for column in forbidden { step.state.allowed[column] = false }
    step.relaxation.forbid(forbidden)
  }
}
