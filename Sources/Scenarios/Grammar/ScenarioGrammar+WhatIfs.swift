extension ScenarioGrammar {
  static let variant = MappingShape(
    name: "variant",
    keys: [
      KeyShape("id", .scalar(.identifier), isRequired: true, "The name of the variant."),
      KeyShape("title", .scalar(.text), "What it supposes."),
      KeyShape("description", .scalar(.text), "More about it."),
      KeyShape("combine", .list(.scalar(.identifier)), "Other variants, applied first, in this order."),
      KeyShape("remove", .list(.scalar(.text)), "Paths of what is left out."),
      KeyShape("add", .table(keys: .text, values: .anything), "Items to add, under the keys where they go."),
      KeyShape(
        "set", .table(keys: .text, values: .anything),
        "New values by path; +10%, -20% and +50000 change the value that stands there."),
    ])

  static let sweep = MappingShape(
    name: "sweep",
    keys: [
      KeyShape("id", .scalar(.identifier), isRequired: true, "The name of the sweep."),
      KeyShape("title", .scalar(.text), "What it looks for."),
      KeyShape(
        "vary", .forms([.scalar(.text), .list(.scalar(.text))]), isRequired: true, "The path that varies, or two."),
      KeyShape("from", .anything, "The first value."),
      KeyShape("to", .anything, "The last value."),
      KeyShape("step", .anything, "From one value to the next."),
      KeyShape("values", .anything, "The values themselves; with two paths, a list for each."),
    ],
    groups: [.one(["from", "values"])])

  static let uncertainty = MappingShape(
    name: "uncertainty",
    keys: [
      KeyShape("withdrawal", .mapping(withdrawal), "How likely a funded post falls through."),
      KeyShape("weights", .mapping(weightSpread), "How far the weights of the scoring may be off."),
      KeyShape("draws", .scalar(.whole(1...1_000_000)), "How many draws; 1000 by default."),
      KeyShape("seed", .scalar(seed), "The seed of the draws; 0 by default."),
    ])

  static let withdrawal = MappingShape(
    name: "withdrawal",
    keys: [
      KeyShape("probability", .scalar(.fraction), "The same for every post, from 0 to 1."),
      KeyShape("column", .scalar(.column), "A column of probabilities."),
    ],
    groups: [.one(["probability", "column"])])

  static let weightSpread = MappingShape(
    name: "weight-spread",
    keys: [KeyShape("spread", .scalar(.share), isRequired: true, "Each weight varies by up to this part of itself.")])
}
