internal import Campaigns
internal import Pools
internal import Quantities
internal import Results
internal import Wordings

/// The checks of one result, in the order of its file.
struct ResultCheck {
  let result: AllocationResult
  let inputs: VerificationInputs
  let reading: SecondReading
  var log = FindingLog()

  init(_ result: AllocationResult, _ inputs: VerificationInputs, _ reading: SecondReading) {
    self.result = result
    self.inputs = inputs
    self.reading = reading
  }

  /// Whether the sentences of the result can be compared: this version wrote them.
  var comparesSentences: Bool { result.program.version == inputs.programVersion }

  /// Whether the result has decisions that must respect the rules.
  var hasPlan: Bool { result.status == .optimal || result.status == .feasible }

  private var status: Recount.Status {
    switch result.status {
    case .optimal: .best
    case .feasible: .found
    case .infeasible: .infeasible
    case .unknown: .undecided
    }
  }

  mutating func run() {
    checkIdentity()
    guard let plan = statedPlan() else { return }
    let recount = Recount(reading, plan, status)
    checkProof(recount)
    log.compare("counts", stated: result.counts.figures, recomputed: recount.counts.figures)
    checkPosts(recount)
    checkUses(recount)
    checkNotes()
    if hasPlan { checkRules(recount) }
    if result.status == .optimal && log.count == 0 { checkExchanges(recount) }
  }

  /// Which offer pays which post; nil where the result does not have every post of the pool once, in order.
  ///
  /// A payment that is not open to the post is a finding and pays nothing.
  private mutating func statedPlan() -> Plan? {
    let pool = inputs.pool
    guard result.posts.count == pool.count else {
      log.compare("posts", stated: String(result.posts.count), recomputed: String(pool.count))
      return nil
    }
    var plan = Plan(rows: pool.count)
    var isSame = true
    for row in 0..<pool.count {
      let post = result.posts[row]
      if !post.id.utf8.elementsEqual(pool.ids.utf8(at: row)) {
        log.compare("posts.\(row).id", stated: post.id, recomputed: pool.ids[row])
        isSame = false
      } else if post.decision == .funded {
        plan[row] = offer(paying: post, row)
      }
    }
    return isSame ? plan : nil
  }

  /// The offer by which a result pays a post.
  private mutating func offer(paying post: PostOutcome, _ row: Int) -> Int? {
    let offer = reading.options(of: row).first { number in
      let offer = reading.offers[number]
      return post.funding.map {
        $0.envelope == inputs.campaign.envelopes[offer.envelope].id && $0.start == offer.start
          && $0.months == offer.months
      } ?? false
    }
    if offer == nil {
      let isEligible = reading.standing.isEligible[row]
      log.report("option", "posts.\(post.id)", .Verification.noSuchOption(post: post.id, isEligible: isEligible))
    }
    return offer
  }

  private mutating func checkPosts(_ recount: Recount) {
    for row in 0..<inputs.pool.count {
      let stated = result.posts[row]
      if stated.decision == .funded && recount.plan[row] == nil { continue }
      let recomputed = recount.outcome(of: row)
      if stated.isSame(as: recomputed, withSentences: comparesSentences) { continue }
      if let reasons = recount.reasonsWithoutDecision(of: row) {
        var earlier = recomputed
        earlier.reasons = reasons
        if stated.isSame(as: earlier, withSentences: comparesSentences) { continue }
      }
      log.compare(
        "posts.\(stated.id)", stated: stated.figures(withSentences: comparesSentences),
        recomputed: recomputed.figures(withSentences: comparesSentences))
    }
    let waiting = recount.waitingList
    for place in 0..<max(waiting.count, result.waitingList.count) {
      log.compare(
        "waiting.\(place + 1)", stated: postID(result.waitingList, place), recomputed: postID(waiting, place))
    }
  }

  private func postID(_ list: [Int32], _ place: Int) -> String? {
    guard list.indices.contains(place), (0..<inputs.pool.count).contains(Int(list[place])) else { return nil }
    return inputs.pool.ids[Int(list[place])]
  }

  private mutating func checkUses(_ recount: Recount) {
    compare("envelopes", result.envelopes, recount.envelopeUses, name: \.id, figures: \.figures)
    compare("rules", result.rules, recount.ruleUses, name: \.id, figures: \.figures)
    compare("regions", result.regions, recount.regionUses, name: { "\($0.code)/\($0.category)" }, figures: \.figures)
    log.compare("indicators", stated: result.indicators.figures, recomputed: recount.indicators.figures)
  }

  /// Compares lists whose items have names: first the names in their order, then each item.
  private mutating func compare<Item>(
    _ place: String, _ stated: [Item], _ recomputed: [Item], name: (Item) -> String, figures: (Item) -> [Figure]
  ) {
    guard stated.map(name) == recomputed.map(name) else {
      log.compare(
        place, stated: stated.map { Figure(name($0), "stated") },
        recomputed: recomputed.map { Figure(name($0), "stated") })
      return
    }
    for (statedItem, item) in zip(stated, recomputed) {
      log.compare("\(place).\(name(item))", stated: figures(statedItem), recomputed: figures(item))
    }
  }
}
