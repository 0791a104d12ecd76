import Results
import Selection

@testable import Verification

/// A proof about a numeric problem, for the code that checks certificates of campaigns: groups are its posts, places in
/// a group its offers, and rows keep their numbers as names.
struct NumericProof {
  var certificate: OptimalityCertificate
  private let terms: ProofTerms
  private let kinds: Int

  init(_ proof: SelectionCertificate, of problem: SelectionProblem) {
    let requirements = SelectionCertificate.requirements(of: problem)
    terms = Self.terms(of: problem, requirements)
    kinds = (0..<problem.groupCount).map { problem.columns(ofGroup: $0).count }.max() ?? 0
    certificate = OptimalityCertificate(
      scenarioSHA256: "", poolSHA256: "", measure: .points, bound: proof.bound,
      rows: terms.rows.indices.map { "\($0)" },
      counts: proof.counts.map { count in
        count.lemma.map { .init(lemma: $0, states: count.kinds) }
          ?? .init(
            post: count.group.map { "\($0)" }, offers: count.kinds, row: count.row, amount: count.amount,
            rows: count.profile?.rows, amounts: count.profile?.amounts, figure: count.figure)
      }, fixing: proof.fixing.map { .init($0) }, prices: .init(proof.prices), valueBits: proof.valueBits,
      links: proof.links,
      lemmas: proof.lemmas.map { lemma in
        .init(
          posts: lemma.groups.map { "\($0)" }, bound: lemma.bound,
          states: lemma.states.map { .init(floor: $0.floor, figures: $0.figures) },
          tree: lemma.tree.map(OptimalityCertificate.Step.init))
      }, tree: proof.tree.map(OptimalityCertificate.Step.init))
  }

  /// Checks that no choice is worth more than a bound.
  func check(bound: Int64) throws {
    var check = CertificateCheck(certificate, terms, offerNumbers: (0..<Int32(kinds)).map { $0 }) { Int($0) }
    try check.check(bound: Int128(bound))
  }

  func proves(_ bound: Int64) -> Bool { (try? check(bound: bound)) != nil }

  private static func terms(
    of problem: SelectionProblem, _ requirements: [(group: Int32, prerequisite: Int32)]
  ) -> ProofTerms {
    var terms = ProofTerms()
    terms.rows = problem.rows.map { .init(lower: $0.lower.map { Int128($0) }, upper: $0.upper.map { Int128($0) }) }
    var links: [Int: [(row: Int32, weight: Int64)]] = [:]
    for (group, prerequisite) in requirements {
      links[Int(group), default: []].append((Int32(terms.rows.count), 1))
      links[Int(prerequisite), default: []].append((Int32(terms.rows.count), -1))
      terms.rows.append(.init(upper: 0))
    }
    for group in 0..<problem.groupCount {
      if problem.decision(ofGroup: group) != .forcedOut {
        for (offer, column) in problem.columns(ofGroup: group).enumerated() {
          let entries = problem.entries(ofColumn: column).map { (problem.rowIndices[$0], problem.amounts[$0]) }
          terms.addOption(offer: offer, value: problem.levels[0][column], weights: entries + (links[group] ?? []))
        }
      }
      terms.endPost()
    }
    let groups = problem.links.compactMap { link -> [Int]? in
      if case .together(let groups) = link { groups.map { Int($0) } } else { nil }
    }
    terms.setBlocks(groups: groups) { problem.decision(ofGroup: $0) == .forcedIn }
    terms.roundBounds()
    return terms
  }
}

extension OptimalityCertificate.Multipliers {
  init(_ multipliers: SelectionCertificate.Multipliers) {
    self.init(bits: multipliers.bits, rows: multipliers.rows, values: multipliers.values)
  }
}

extension OptimalityCertificate.Step {
  init(_ node: SelectionCertificate.Node) {
    let end: End =
      switch node.end {
      case .closed(let multipliers): .closed(.init(multipliers))
      case .split(let count, let most): .split(count: count, most: most)
      case .state(let state): .state(state)
      }
    self.init(fixing: node.fixing.map { .init($0) }, end: end)
  }
}
