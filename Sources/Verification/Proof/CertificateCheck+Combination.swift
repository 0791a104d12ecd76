internal import Results

extension CertificateCheck {
  /// What a tree that combines the states of lemmas speaks about: each lemma takes one of its states, as a post takes an
  /// option, and the links are the only rows.
  ///
  /// Whoever reaches the target has every lemma above its floor: the others are worth no more than their bounds, the
  /// prices of the links no more than their bounds. So each lemma's posts are in one of its states, or no better.
  ///
  /// - Throws: ``CertificateFlaw`` when the lemmas do not hold every post once, or a floor is too high.
  func combination(
    of lemmas: [CheckedLemma], below target: Int128, _ limits: Int
  ) throws(CertificateFlaw) -> ProofScope {
    let stated = certificate.lemmas
    guard stated.allSatisfy({ $0.states != nil }), Set(certificate.prices.rows).isSubset(of: certificate.links) else {
      throw .badLinks
    }
    for post in 0..<terms.postCount {
      let holders = lemmas.count { $0.isInside[post] }
      let isMute = terms.options(post).isEmpty && !terms.isRequired[Int(terms.blockOfPost[post])]
      guard holders == 1 || holders == 0 && isMute else { throw .postsNotCovered }
    }
    var combined = ProofTerms()
    combined.rows = terms.rows.indices.map { row in
      certificate.links.contains(Int32(row)) ? terms.rows[row] : ProofTerms.Row()
    }
    for (index, lemma) in stated.enumerated() {
      for (state, figures) in (lemma.states?.figures ?? []).enumerated() {
        guard figures.count > certificate.links.count else { throw .brokenLemma(index) }
        var weights = zip(certificate.links, figures.dropFirst()).map { (row: $0, weight: $1) }
        for (number, count) in certificate.counts.enumerated() {
          guard let figure = count.figure.map({ Int($0) }) else { continue }
          guard figures.indices.contains(figure) else { throw .badCount(number) }
          weights.append((Int32(limits + number), figures[figure]))
        }
        combined.addOption(offer: state, value: figures[0], weights: weights)
      }
      combined.endPost()
    }
    try checkFloors(below: target)
    combined.setBlocks(groups: []) { _ in true }
    return ProofScope(combined, counts: try countsOfStates(in: combined), target: target)
  }

  /// Checks for every lemma that at its floor the whole stays below the target, wherever the others are.
  private func checkFloors(below target: Int128) throws(CertificateFlaw) {
    let prices = MultiplierList(certificate.prices)
    let place = CertificateFlaw.Place()
    let unit = Int128(1) << Int128(prices.bits - certificate.valueBits)
    var bounds = ExactSum()
    for (row, price) in prices.entries {
      let limits = terms.rows[Int(row)]
      guard price != 0, let bound = price > 0 ? limits.upper : limits.lower else { throw .badMultipliers(place) }
      bounds.add(Int128(price), times: bound)
    }
    for lemma in certificate.lemmas { bounds.add(Int128(lemma.bound), times: unit) }
    for (index, lemma) in certificate.lemmas.enumerated() {
      var atFloor = bounds
      atFloor.add(Int128(lemma.states?.floor ?? 0) - Int128(lemma.bound), times: unit)
      for figures in lemma.states?.figures ?? [] {
        guard try !isAbove(lemma.bound, figures, unit) else { throw .brokenLemma(index) }
      }
      let (limit, overflow) = target.multipliedReportingOverflow(by: 1 << Int128(prices.bits))
      guard let most = atFloor.value, !overflow else { throw .overflow(place) }
      guard most < limit else { throw .floorTooHigh(index) }
    }
  }

  /// Whether a state is worth more than a bound at the prices of the links.
  private func isAbove(_ bound: Int64, _ figures: [Int64], _ unit: Int128) throws(CertificateFlaw) -> Bool {
    let prices = MultiplierList(certificate.prices)
    var worth = ExactSum()
    worth.add(Int128(figures[0]), times: 1 << Int128(prices.bits))
    for (row, price) in prices.entries {
      guard let link = certificate.links.firstIndex(of: row) else { continue }
      worth.add(-Int128(price), times: Int128(figures[link + 1]))
    }
    worth.add(-Int128(bound), times: unit)
    guard let excess = worth.value else { throw .overflow(.init()) }
    return excess > 0
  }

  private func countsOfStates(in combined: ProofTerms) throws(CertificateFlaw) -> [ProofCount] {
    var counts: [ProofCount] = []
    for (index, count) in certificate.counts.enumerated() {
      guard let lemma = count.lemma.map({ Int($0) }) else {
        counts.append(ProofCount(options: [], post: count.figure == nil ? -1 : nil))
        continue
      }
      guard lemma < combined.postCount, let states = count.states,
        states.allSatisfy({ Int($0) < combined.options(lemma).count })
      else { throw .badCount(index) }
      let first = combined.optionStart[lemma]
      counts.append(ProofCount(options: states.map { first + $0 }, post: lemma))
    }
    return counts
  }
}
