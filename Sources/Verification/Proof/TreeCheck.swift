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
    var cases = [ProofCase(scope.terms, target: scope.target)]
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
      switch step.end {
      case .closed: continue
      case .split(let count, let most): try split(open, Int(count), most, place, into: &cases)
      case .state: cases.append(open)
      }
    }
    if !cases.isEmpty { throw .missingSteps(.init(lemma: scope.lemma, step: steps.count)) }
  }

  /// Excludes what a step excludes; false when it claims to close the case, or to use no less than a state, and does not.
  private func follow(_ step: OptimalityCertificate.Step, _ open: inout ProofCase) throws(DualSum.Failure) -> Bool {
    for fixing in step.fixing {
      try DualSum(MultiplierList(fixing), scope, open).close(&open, below: open.target)
    }
    switch step.end {
    case .closed(let multipliers):
      return try DualSum(MultiplierList(multipliers), scope, open).isBelow(open.target)
    case .state(let state):
      guard let target = try scope.states?.target(beyond: Int(state), in: open, of: scope) else { return false }
      open.target = max(open.target, target)
      return true
    case .split: return true
    }
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
