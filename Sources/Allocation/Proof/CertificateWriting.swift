internal import Campaigns
internal import Pools
internal import Quantities
public import Results
public import Selection

extension AllocationOutcome {
  /// Proves the bound of the outcome once more and keeps the proof, for others to check.
  ///
  /// - Parameters:
  ///   - scenario: what was run.
  ///   - options: threads, and when to stop.
  ///   - limits: how far the proof may go.
  /// - Returns: the certificate; nil when there is no bound, or the proof was stopped or would go beyond the limits.
  public func certificate(
    for scenario: ScenarioIdentity, options: SelectionOptions, limits: BoundProver.Limits = .init()
  ) -> OptimalityCertificate? {
    guard plan != nil, let bound = search.bound else { return nil }
    let formulation = AllocationFormulation(problem)
    let numeric = formulation.selectionProblem()
    let proof = BoundProver.certificate(
      for: numeric, bound: bound, known: search.chosen, kinds: problem.columnKinds, options: options, limits: limits)
    guard let proof else { return nil }
    let isPoints = problem.campaign.objective == .points
    return CertificateWriting(formulation, numeric).certificate(
      proof, for: scenario, measure: isPoints ? .points : .posts, unit: isPoints ? 1 : 1_000)
  }
}

extension AllocationProblem {
  /// Options by offer, and the sets of offers worth counting: by envelope, start, duration and what these make together.
  fileprivate var columnKinds: ColumnKinds {
    var sets: [[Int32]] = []
    func add(_ key: (Offer) -> [Int]) {
      var members: [[Int]: [Int32]] = [:]
      for (number, offer) in offers.enumerated() { members[key(offer), default: []].append(Int32(number)) }
      for set in members.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }).map(\.value)
      where set.count < offers.count && !sets.contains(set) {
        sets.append(set)
      }
    }
    add { [$0.envelope] }
    add { [$0.months] }
    add { [Int($0.start.monthNumber)] }
    add { [$0.envelope, $0.months] }
    add { [$0.envelope, Int($0.start.monthNumber)] }
    add { [$0.envelope, Int($0.start.monthNumber), $0.months] }
    return ColumnKinds(kinds: options.offers.map { Int32($0) }, sets: sets)
  }
}

/// Puts a proof into the words of the result: identifiers in the place of rows, groups and columns.
private struct CertificateWriting {
  private let formulation: AllocationFormulation
  private let rowCount: Int
  private let requirements: [(group: Int32, prerequisite: Int32)]

  init(_ formulation: AllocationFormulation, _ numeric: SelectionProblem) {
    self.formulation = formulation
    rowCount = numeric.rows.count
    requirements = SelectionCertificate.requirements(of: numeric)
  }

  func certificate(
    _ proof: SelectionCertificate, for scenario: ScenarioIdentity, measure: ObjectiveValue.Measure, unit: Int64
  ) -> OptimalityCertificate {
    let problem = formulation.problem
    let rows = rowsNamed(in: proof)
    let place = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element, Int32($0.offset)) })
    let shift = Int32(rows.count - rowCount - requirements.count)
    func multipliers(_ multipliers: SelectionCertificate.Multipliers) -> OptimalityCertificate.Multipliers {
      .init(
        bits: multipliers.bits, rows: multipliers.rows.map { place[$0] ?? $0 + shift }, values: multipliers.values)
    }
    func steps(_ tree: [SelectionCertificate.Node]) -> [OptimalityCertificate.Step] {
      tree.map { node in
        let fixing = node.fixing.map(multipliers)
        switch node.end {
        case .closed(let closing): return .init(fixing: fixing, end: .closed(multipliers(closing)))
        case .split(let count, let most): return .init(fixing: fixing, end: .split(count: count, most: most))
        case .state(let state): return .init(fixing: fixing, end: .state(state))
        }
      }
    }
    let ids = problem.pool.ids
    return OptimalityCertificate(
      scenarioSHA256: scenario.sha256, poolSHA256: scenario.poolSHA256, measure: measure, bound: proof.bound * unit,
      offers: problem.offers.map { offer in
        .init(envelope: problem.campaign.envelopes[offer.envelope].id, start: offer.start, months: offer.months)
      },
      rows: rows.map { name(of: $0) },
      counts: proof.counts.map { count in
        count.lemma.map { .init(lemma: $0, states: count.kinds) }
          ?? .init(
            post: count.group.map { ids[Int($0)] }, offers: count.kinds, row: count.row.flatMap { place[$0] },
            amount: count.amount, rows: count.profile?.rows.compactMap { place[$0] }, amounts: count.profile?.amounts,
            figure: count.figure)
      },
      fixing: proof.fixing.map(multipliers), prices: multipliers(proof.prices), valueBits: proof.valueBits,
      links: proof.links.compactMap { place[$0] },
      lemmas: proof.lemmas.map { lemma in
        .init(
          posts: lemma.groups.map { ids[Int($0)] }, bound: lemma.bound,
          states: lemma.states.map { .init(floor: $0.floor, figures: $0.figures) }, tree: steps(lemma.tree))
      },
      tree: steps(proof.tree))
  }

  /// The rows that the proof prices or counts by, ascending.
  private func rowsNamed(in proof: SelectionCertificate) -> [Int32] {
    var rows = Set(proof.prices.rows + proof.fixing.flatMap(\.rows))
    for node in proof.tree + proof.lemmas.flatMap(\.tree) {
      for multipliers in node.fixing { rows.formUnion(multipliers.rows) }
      if case .closed(let multipliers) = node.end { rows.formUnion(multipliers.rows) }
    }
    rows.formUnion(proof.counts.compactMap(\.row) + proof.counts.flatMap { $0.profile?.rows ?? [] })
    rows.formUnion(proof.links)
    return rows.filter { $0 < rowCount + requirements.count }.sorted()
  }

  /// The name of a row: its limit's identifier, or of an order the posts that it ties.
  private func name(of row: Int32) -> String {
    let row = Int(row)
    let ids = formulation.problem.pool.ids
    let rules = formulation.problem.campaign.rules
    if row < formulation.lines.count {
      let line = formulation.lines[row]
      let id = formulation.problem.families[line.family].id(of: line.limit)
      switch line.side {
      case .amount: return id
      case .leastShare: return OptimalityCertificate.RowName.leastShare(id)
      case .mostShare: return OptimalityCertificate.RowName.mostShare(id)
      }
    }
    if row < rowCount {
      let link = formulation.partialOrderLines[row - formulation.lines.count]
      return OptimalityCertificate.RowName.order(
        rules[link.order.rule].id, post: ids[Int(link.row)], needs: ids[Int(link.needs)])
    }
    let (group, prerequisite) = requirements[row - rowCount]
    let order = formulation.problem.orders.first { order in
      order.offers == nil && order.links.contains { $0.row == group && $0.needs == prerequisite }
    }
    return OptimalityCertificate.RowName.order(
      order.map { rules[$0.rule].id } ?? "", post: ids[Int(group)], needs: ids[Int(prerequisite)])
  }
}
