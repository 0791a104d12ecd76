internal import Campaigns
internal import Pools
internal import Quantities
internal import Results

/// The check of a certificate against the inputs, read again: all that is taken from it are multipliers and splits.
struct CertificateCheck {
  /// The most that counts may hold together.
  private static let mostMembers = 200_000_000
  /// The most counts that look at every post.
  private static let mostWideCounts = 10_000

  let certificate: OptimalityCertificate
  /// All values are multiples of this.
  private(set) var valueStep: Int64 = 1
  private(set) var terms: ProofTerms
  private var postOfID: (String) -> Int?
  private let offerNumbers: [Int32]

  /// Reads what the certificate speaks about from the inputs.
  ///
  /// - Throws: ``CertificateFlaw`` when it names what is not there.
  init(_ certificate: OptimalityCertificate, _ reading: SecondReading) throws(CertificateFlaw) {
    let terms = try ProofTerms(reading, rows: certificate.rows)
    var numbers: [Int32] = []
    for (index, stated) in certificate.offers.enumerated() {
      let number = reading.offers.firstIndex { offer in
        reading.campaign.envelopes[offer.envelope].id == stated.envelope && offer.start == stated.start
          && offer.months == stated.months
      }
      guard let number else { throw .unknownOffer(index) }
      numbers.append(Int32(number))
    }
    let isNamed = certificate.counts.contains { $0.post != nil } || !certificate.lemmas.isEmpty
    let ids = reading.pool.ids
    let posts = Dictionary(
      (isNamed ? 0..<reading.pool.count : 0..<0).map { (ids[$0], $0) }, uniquingKeysWith: { first, _ in first })
    self.init(certificate, terms, offerNumbers: numbers) { posts[$0] }
  }

  /// A check against terms that are known.
  init(
    _ certificate: OptimalityCertificate, _ terms: ProofTerms, offerNumbers: [Int32],
    postOfID: @escaping (String) -> Int?
  ) {
    self.certificate = certificate
    self.terms = terms
    self.offerNumbers = offerNumbers
    self.postOfID = postOfID
  }

  /// Checks that no allocation is worth more than a bound.
  ///
  /// - Parameter bound: the bound, in the unit of the options' values.
  /// - Throws: the first flaw.
  mutating func check(bound: Int128) throws(CertificateFlaw) {
    let limits = terms.rows.count
    let step = Int128(terms.valueStep)
    valueStep = terms.valueStep
    let target = bound.rounded(downTo: step) + step
    try narrow(below: target)
    let counts = try counts()
    addCounts(counts)
    let lemmas = try lemmas(counts, limits)
    if certificate.lemmas.contains(where: { $0.states != nil }) {
      let combination = try combination(of: lemmas, below: target, limits)
      return try TreeCheck(scope: combination, firstCount: limits).check(certificate.tree)
    }
    addLemmas(lemmas)
    let scope = ProofScope(terms, counts: counts, target: target)
    try TreeCheck(scope: scope, firstCount: limits).check(certificate.tree)
  }

  /// Excludes what the certificate excludes before anything else.
  private mutating func narrow(below target: Int128) throws(CertificateFlaw) {
    guard !certificate.fixing.isEmpty else { return }
    let scope = ProofScope(terms, counts: [], target: target)
    var open = ProofCase(terms, target: target)
    do throws(DualSum.Failure) {
      for fixing in certificate.fixing { try DualSum(MultiplierList(fixing), scope, open).close(&open, below: target) }
    } catch {
      throw error == .overflow ? .overflow(.init()) : .badMultipliers(.init())
    }
    let (rest, posts, _) = terms.part(Array(terms.blocks.indices), open)
    terms = rest
    let known = postOfID
    postOfID = { id in known(id).map { Int(posts[$0]) } }
  }

  // MARK: Counts

  private func counts() throws(CertificateFlaw) -> [ProofCount] {
    var counts: [ProofCount] = []
    var (members, wide) = (0, 0)
    for (index, count) in certificate.counts.enumerated() {
      if count.lemma != nil || count.figure != nil {
        // What it counts is read by the tree that combines states; nowhere else does it mean anything.
        counts.append(ProofCount(options: [], post: -1))
        continue
      }
      guard count.amount == nil || count.row != nil, count.row.map({ Int($0) < terms.rows.count }) ?? true,
        (count.offers ?? []).allSatisfy({ offerNumbers.indices.contains(Int($0)) }),
        count.rows?.count == count.amounts?.count, (count.rows ?? []).allSatisfy({ Int($0) < terms.rows.count })
      else { throw .badCount(index) }
      let profile = Array(zip(count.rows ?? [], count.amounts ?? []))
      var post: Int?
      if let id = count.post {
        guard let known = postOfID(id) else { throw .unknownPost(id) }
        post = known
      } else {
        wide += 1
      }
      let offers = count.offers.map { Set($0.map { offerNumbers[Int($0)] }) }
      let candidates = post.map { terms.options($0) } ?? 0..<terms.optionCount
      let options = candidates.filter { option in
        if let offers, !offers.contains(terms.offers[option]) { return false }
        if !profile.allSatisfy({ terms.weight(option, $0.0) == $0.1 }) { return false }
        guard let row = count.row else { return true }
        let weight = terms.weight(option, row)
        return count.amount.map { $0 == weight } ?? (weight != 0)
      }
      members += options.count
      guard members <= Self.mostMembers, wide <= Self.mostWideCounts else { throw .tooLarge }
      let isKind = !certificate.links.isEmpty && count.rows == certificate.links && count.isProfileAlone
      counts.append(ProofCount(options: options.map { Int32($0) }, post: post, uses: isKind ? count.amounts : nil))
    }
    return counts
  }

  /// Adds a row for each count, into which its options put one; counts of a single post need none.
  private mutating func addCounts(_ counts: [ProofCount]) {
    var rowsOfOption: [Int: [(row: Int32, weight: Int64)]] = [:]
    for (index, count) in counts.enumerated() where count.post == nil {
      for option in count.options {
        rowsOfOption[Int(option), default: []].append((Int32(terms.rows.count + index), 1))
      }
    }
    terms.add(counts.map { _ in ProofTerms.Row() }) { rowsOfOption[$0] ?? [] }
  }

  // MARK: Lemmas

  struct CheckedLemma {
    let bound: Int64
    let isInside: [Bool]
    let values: [Int64]
  }

  /// Checks every lemma.
  private func lemmas(_ counts: [ProofCount], _ limits: Int) throws(CertificateFlaw) -> [CheckedLemma] {
    guard !certificate.lemmas.isEmpty else { return [] }
    guard Set(certificate.links).count == certificate.links.count,
      certificate.links.allSatisfy({ Int($0) < limits })
    else { throw .badLinks }
    let values = try pricedValues(limits)
    var checked: [CheckedLemma] = []
    for (index, lemma) in certificate.lemmas.enumerated() {
      var isInside = [Bool](repeating: false, count: terms.postCount)
      for id in lemma.posts {
        guard let post = postOfID(id), !isInside[post] else { throw .brokenLemma(index) }
        isInside[post] = true
      }
      let blocks = terms.blocks.indices.filter { isInside[Int(terms.blocks[$0][0])] }
      guard blocks.reduce(0, { $0 + terms.blocks[$1].count }) == lemma.posts.count,
        blocks.allSatisfy({ terms.blocks[$0].allSatisfy { isInside[Int($0)] } })
      else { throw .brokenLemma(index) }
      // A case that is closed is only known to be at its floor, which must not be above the bound.
      guard lemma.states.map({ $0.floor <= lemma.bound }) ?? true else { throw .brokenLemma(index) }
      let scope = scope(of: index, blocks, isInside, values, counts, limits)
      try TreeCheck(scope: scope, firstCount: limits).check(lemma.tree)
      checked.append(CheckedLemma(bound: lemma.bound, isInside: isInside, values: values))
    }
    return checked
  }

  /// What the tree of a lemma speaks about.
  private func scope(
    of index: Int, _ blocks: [Int], _ isInside: [Bool], _ values: [Int64], _ counts: [ProofCount], _ limits: Int
  ) -> ProofScope {
    let lemma = certificate.lemmas[index]
    let (part, posts, options) = terms.part(blocks, ProofCase(terms, target: 0))
    var own = [Int64](repeating: 0, count: part.optionCount)
    for (option, place) in options.enumerated() where place >= 0 { own[Int(place)] = values[option] }
    let counts = counts.map { count in
      let members = count.options.map { options[Int($0)] }.filter { $0 >= 0 }
      return ProofCount(options: members, post: count.post.map { $0 < 0 ? -1 : Int(posts[$0]) }, uses: count.uses)
    }
    var wholeRows = [Bool](repeating: true, count: terms.rows.count)
    for post in 0..<terms.postCount where !isInside[post] {
      for option in terms.options(post) {
        for entry in terms.entries(option) { wholeRows[Int(terms.entryRows[entry])] = false }
      }
    }
    // A split is on the options of these blocks alone, so that counts always mean what they say here.
    for row in limits..<limits + counts.count { wholeRows[row] = true }
    let states = lemma.states.map { states in
      let prices = MultiplierList(certificate.prices)
      return ProofStates(
        links: certificate.links, figures: states.figures,
        prices: certificate.links.map { link in prices.entries.first { $0.row == link }?.multiplier ?? 0 },
        bits: prices.bits, valueBits: certificate.valueBits, valueStep: valueStep,
        kinds: counts.enumerated().compactMap { number, count in
          count.uses.map { .init(row: limits + number, uses: $0, options: count.options) }
        })
    }
    return ProofScope(
      part, counts: counts, wholeRows: wholeRows, lemma: index, values: own,
      target: Int128(lemma.states?.floor ?? lemma.bound) + 1, states: states,
      linkRows: certificate.links.map { terms.rows[Int($0)] })
  }

  /// What each option is worth beyond the prices of what it uses, rounded up to a multiple of 2^-`valueBits`.
  private func pricedValues(_ limits: Int) throws(CertificateFlaw) -> [Int64] {
    let prices = MultiplierList(certificate.prices)
    let place = CertificateFlaw.Place()
    guard (0...prices.bits).contains(certificate.valueBits),
      prices.entries.allSatisfy({ Int($0.row) < limits })
    else { throw .badMultipliers(place) }
    var priceOfRow = [Int64](repeating: 0, count: terms.rows.count)
    for (row, price) in prices.entries { priceOfRow[Int(row)] = price }
    var values: [Int64] = []
    values.reserveCapacity(terms.optionCount)
    for option in 0..<terms.optionCount {
      var worth = ExactSum()
      worth.add(Int128(terms.values[option]), times: 1 << Int128(prices.bits))
      for entry in terms.entries(option) {
        worth.add(-Int128(priceOfRow[Int(terms.entryRows[entry])]), times: Int128(terms.weights[entry]))
      }
      let lost = Int128(prices.bits - certificate.valueBits)
      guard let exact = worth.value, exact > -Int128.max, let value = Int64(exactly: -((-exact) >> lost)) else {
        throw .overflow(place)
      }
      values.append(value)
    }
    return values
  }

  /// Adds a row for each lemma: the priced values of its posts, at most its bound.
  private mutating func addLemmas(_ lemmas: [CheckedLemma]) {
    guard !lemmas.isEmpty else { return }
    let first = terms.rows.count
    var postOfOption: [Int32] = []
    for post in 0..<terms.postCount { postOfOption += terms.options(post).map { _ in Int32(post) } }
    terms.add(lemmas.map { ProofTerms.Row(upper: Int128($0.bound)) }) { option in
      lemmas.enumerated().compactMap { index, lemma in
        lemma.isInside[Int(postOfOption[option])] ? (Int32(first + index), lemma.values[option]) : nil
      }
    }
  }
}
