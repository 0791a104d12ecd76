internal import Results

/// Walks a proof: every step must close its case, or split it into two that the next steps close.
struct TreeCheck {
  /// The most bytes that open cases may take together.
  private static let mostBytes = 1 << 30

  let scope: ProofScope
  /// Position of the first count among the rows.
  let firstCount: Int

  /// - Throws: the first flaw of the proof.
  func check(_ steps: [OptimalityCertificate.Step]) throws(CertificateFlaw) {
    var cases = [start]
    for (number, step) in steps.enumerated() {
      let place = CertificateFlaw.Place(lemma: scope.lemma, step: number)
      guard var open = cases.popLast() else { throw .surplusStep(place) }
      let isDone: Bool
      do throws(DualSum.Failure) {
        isDone = try follow(step, &open)
      } catch {
        throw error == .overflow ? .overflow(place) : .badMultipliers(place)
      }
      guard isDone else { throw .notClosed(place) }
      guard case .split(let count, let most) = step.end else { continue }
      try split(open, Int(count), most, place, into: &cases)
    }
    if !cases.isEmpty { throw .missingSteps(.init(lemma: scope.lemma, step: steps.count)) }
  }

  /// Excludes what a step excludes; false when it claims to close the case and does not.
  private func follow(_ step: OptimalityCertificate.Step, _ open: inout ProofCase) throws(DualSum.Failure) -> Bool {
    for fixing in step.fixing {
      try DualSum(MultiplierList(fixing), scope, open).close(&open, below: scope.target)
    }
    switch step.end {
    case .closed(let multipliers):
      return try DualSum(MultiplierList(multipliers), scope, open).isBelow(scope.target)
    case .state(let state): return scope.states?.covers(open, Int(state), in: scope) ?? false
    case .split: return true
    }
  }

  private var start: ProofCase {
    ProofCase(
      isOpen: Array(repeating: true, count: scope.terms.optionCount),
      mayBeEmpty: scope.terms.isRequired.map { !$0 }, rows: scope.terms.rows)
  }

  /// Puts the two cases of a split on the pile, the one of fewer options on top.
  private func split(
    _ open: ProofCase, _ count: Int, _ most: Int64, _ place: CertificateFlaw.Place, into cases: inout [ProofCase]
  ) throws(CertificateFlaw) {
    guard scope.counts.indices.contains(count), most >= 0 else { throw .badSplit(place) }
    guard (cases.count + 2) * open.size <= Self.mostBytes else { throw .tooDeep(place) }
    var (few, many) = (open, open)
    if let post = scope.counts[count].post {
      guard most == 0, scope.holds(post) else { throw .badSplit(place) }
      for option in scope.counts[count].options { few.isOpen[Int(option)] = false }
      let chosen = Set(scope.counts[count].options.map { Int($0) })
      for option in scope.terms.options(post) where !chosen.contains(option) { many.isOpen[option] = false }
      many.mayBeEmpty[Int(scope.terms.blockOfPost[post])] = false
    } else {
      let row = firstCount + count
      few.rows[row].upper = min(few.rows[row].upper ?? Int128(most), Int128(most))
      many.rows[row].lower = max(many.rows[row].lower ?? 0, Int128(most) + 1)
    }
    cases.append(many)
    cases.append(few)
  }
}
