internal import Pools

extension ScenarioGrammar {
  /// Months of a post, for keys and values.
  static let months = ScalarKind.whole(1...120)
  /// A fiscal year.
  static let year = ScalarKind.whole(1990...2100)
  /// A seed.
  static let seed = ScalarKind.whole(0...Int(Int32.max))

  static let campaign = MappingShape(
    name: "campaign",
    keys: [
      KeyShape("cohort", .scalar(.text), "The cohort, such as 2020-2022; by default the first and the last year."),
      KeyShape(
        "fiscal_years", .list(.scalar(year)),
        "The fiscal years that count; by default every year that a post can touch."),
      KeyShape(
        "starts", .list(.scalar(.monthFirst)), isRequired: true, isFilled: true,
        "Start dates on offer, firsts of a month."),
      KeyShape("durations", .list(.scalar(months)), isRequired: true, isFilled: true, "Durations on offer, in months."),
      KeyShape(
        "duration_value", .table(keys: months, values: .scalar(.part)),
        "The part of a post's points that a duration earns; 1 where nothing is said."),
    ])

  static let pool = MappingShape(
    name: "pool",
    keys: [
      KeyShape("file", .scalar(.file), "A CSV file of requested posts, relative to this file; .gz is allowed."),
      KeyShape("files", .list(.scalar(.file)), isFilled: true, "Several files read as one pool."),
      KeyShape("synthetic", .mapping(syntheticPool), "An invented pool instead of a file."),
    ],
    groups: [.one(["file", "files", "synthetic"])])

  static let syntheticPool = MappingShape(
    name: "synthetic-pool",
    keys: [
      KeyShape("posts", .scalar(.whole(1...SyntheticPool.largest)), isRequired: true, "How many posts to invent."),
      KeyShape("seed", .scalar(seed), "The seed of the draw; 0 by default."),
      KeyShape(
        "profile", .scalar(.identifier),
        "What the posts look like: national (default), another profile or the name of a region."),
    ])

  static let definitions = MappingShape(
    name: "definitions",
    keys: [
      KeyShape("regimes", .table(keys: .identifier, values: .mapping(regime)), "Regimes of your own, by name."),
      KeyShape("lists", .table(keys: .identifier, values: .list(.scalar(.text))), "Lists for conditions, by name."),
    ])

  static let search = MappingShape(
    name: "solve",
    keys: [
      KeyShape("gap", .scalar(.gap), "The relative gap that is good enough; 0 (default) asks for a proof."),
      KeyShape("time_limit", .scalar(.seconds), "Seconds from the start of the program; none by default."),
      KeyShape("seed", .scalar(seed), "The seed of the lots that settle ties; 0 by default."),
    ])

  static let objective = MappingShape(
    name: "objective",
    keys: [
      KeyShape(
        "maximise", .scalar(.choice(["points", "posts"])), "What is maximised first: points (default) or posts.")
    ])
}
