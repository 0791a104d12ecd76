internal import Campaigns
internal import DeclarativeFiles
internal import Wordings

/// Reads what the commission decided by itself (`decisions:`).
enum DecisionReading {
  /// The decisions: those to fund, then those to reject.
  static func read(_ fields: FieldReader) -> [Decision]? {
    let funded = fields.value("fund", .list(of: decision(.fund)), or: [])
    let rejected = fields.value("reject", .list(of: decision(.reject)), or: [])
    var verdicts: [String: Decision] = [:]
    for decision in funded + rejected {
      guard let first = verdicts[decision.post] else {
        verdicts[decision.post] = decision
        continue
      }
      fields.log.error(
        "decided-twice", at: decision.location,
        .decidedTwice(
          decision.post, bothWays: first.verdict != decision.verdict, firstLine: first.location?.line ?? 1))
    }
    return funded + rejected
  }

  private static func decision(_ verdict: Decision.Verdict) -> ValueReader<Decision> {
    .mapping { fields in
      let post = fields.required("post", ValueReader.text.placed)
      let reason = fields.value("reason", .text, or: "")
      let overrides = verdict == .fund ? fields.value("override_eligibility", .boolean, or: false) : false
      return post.map {
        Decision(
          post: $0.value, verdict: verdict, reason: reason, overridesEligibility: overrides, location: $0.location)
      }
    }
  }
}
