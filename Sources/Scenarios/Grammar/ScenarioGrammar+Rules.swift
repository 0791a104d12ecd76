extension ScenarioGrammar {
  private static let fund = KeyShape("fund", .scalar(.text), "Only what is paid from the envelopes of this fund.")
  private static let envelopeScope = KeyShape(
    "envelope", .scalar(.identifier), "Only what is paid from this envelope.")

  static let eligibilityUse = MappingShape(
    name: "eligibility-use",
    keys: [
      KeyShape("use", .scalar(.identifier), isRequired: true, "A rule set of the library."),
      fund, envelopeScope,
    ],
    groups: [.notBoth("fund", "envelope")])

  static let envelope = MappingShape(
    name: "envelope",
    keys: [
      KeyShape("id", .scalar(.identifier), isRequired: true, "The name of the envelope."),
      KeyShape("fund", .scalar(.text), isRequired: true, "The fund: MIGAC, FIR or any other name."),
      KeyShape("where", .condition, "The rows that it may pay; all by default."),
      KeyShape("posts", .scalar(.posts), "Posts at most."),
      KeyShape(
        "budget", .forms([.scalar(.choice(["unlimited"])), .table(keys: year, values: .scalar(.moneyOrUnlimited))]),
        "Euros at most in each fiscal year, or unlimited."),
      KeyShape("carry_over", .scalar(.flag), "Whether what a year leaves goes to the next; false by default."),
      KeyShape("total", .scalar(.money), "Euros at most over all years."),
      KeyShape("commitments", .scalar(.file), "A CSV file of earlier cohorts' posts, charged first."),
    ])

  static let quota = MappingShape(
    name: "quota",
    keys: [
      KeyShape("id", .scalar(.identifier), isRequired: true, "The name, the beginning of its rules' names."),
      KeyShape("table", .scalar(.identifier), isRequired: true, "A quota table of the library."),
      KeyShape("reading", .scalar(.identifier), "The reading of its wording, where it allows several."),
      fund, envelopeScope,
    ],
    groups: [.notBoth("fund", "envelope")])

  static let rule = MappingShape(
    name: "rule",
    keys: [
      KeyShape("id", .scalar(.identifier), isRequired: true, "The name of the rule."),
      KeyShape("title", .scalar(.text), "What it says, in your words."),
      KeyShape("where", .condition, "The rows that it counts; all by default."),
      KeyShape("per", .scalar(.column), "One limit for each value of this column."),
      KeyShape("measure", .scalar(.choice(["posts", "euros"])), "What is counted: posts (default) or euros."),
      KeyShape("year", .scalar(year), "With measure: euros, the fiscal year; all by default."),
      KeyShape("at_least", .scalar(.limit), "At least so many posts, or euros."),
      KeyShape("at_most", .scalar(.limit), "At most so many posts, or euros."),
      KeyShape("at_least_share", .scalar(.share), "At least this share."),
      KeyShape("at_most_share", .scalar(.share), "At most this share."),
      KeyShape("of", .condition, "What a share is taken of; every funded post by default."),
      KeyShape(
        "in_order_of", .scalar(.column),
        "A column of ranks: a row is funded only if the one ranked just before it is."),
      fund, envelopeScope,
      KeyShape(
        "kind", .scalar(.choice(["policy", "law"])),
        "policy (default) may be relaxed when nothing is feasible, law never is."),
    ],
    groups: [
      .notBoth("fund", "envelope"),
      .some(["at_least", "at_most", "at_least_share", "at_most_share", "in_order_of"]),
    ])

  static let criterion = MappingShape(
    name: "criterion",
    keys: [
      KeyShape("id", .scalar(.identifier), isRequired: true, "The name of the criterion."),
      KeyShape("points", .scalar(.points), "Points of a row that satisfies the condition."),
      KeyShape("points_from", .scalar(.column), "A column of points; a blank is 0."),
      KeyShape("weight", .scalar(.decimal), "What the column is multiplied by; 1 by default."),
      KeyShape("where", .condition, "The rows that it concerns; all by default."),
    ],
    groups: [.one(["points", "points_from"])])

  static let decisions = MappingShape(
    name: "decisions",
    keys: [
      KeyShape("fund", .list(.mapping(fundDecision)), "Posts to fund."),
      KeyShape("reject", .list(.mapping(rejectDecision)), "Posts not to fund."),
    ])

  private static let post = KeyShape("post", .scalar(.text), isRequired: true, "The post's identifier.")
  private static let reason = KeyShape("reason", .scalar(.text), "Why.")

  static let fundDecision = MappingShape(
    name: "fund-decision",
    keys: [
      post, reason,
      KeyShape("override_eligibility", .scalar(.flag), "Fund it although a rule of eligibility is broken."),
    ])

  static let rejectDecision = MappingShape(name: "reject-decision", keys: [post, reason])
}
