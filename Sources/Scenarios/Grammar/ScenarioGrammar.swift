/// Every key of a scenario file, with what may stand there (format de scénario, version 1).
enum ScenarioGrammar {
  /// The value of `schema` in a file of this version.
  static let schema = "dotation.scenario/1"

  /// The whole file.
  static let root = MappingShape(
    name: "scenario",
    keys: [
      KeyShape(
        "schema", .scalar(.choice([schema])), isRequired: true, isOpen: false, "The version of the format."),
      KeyShape("title", .scalar(.text), "What the scenario is called; by default the name of its file."),
      KeyShape("description", .scalar(.text), "What the scenario is about."),
      KeyShape(
        "assumptions", .list(.scalar(.text)), "What the scenario supposes that no text says; shown with every result."),
      KeyShape(
        "extends", .scalar(.file), isOpen: false,
        "Another scenario, relative to this file, that this one changes; this file's keys win."),
      KeyShape("campaign", .mapping(campaign), isRequired: true, "The years, starts and durations on offer."),
      KeyShape("pool", .mapping(pool), isRequired: true, "Where the requested posts come from."),
      KeyShape(
        "regimes", .items(ItemsShape(item: .mapping(regimeUse), nameKeys: ["id", "use"])), isRequired: true,
        isFilled: true,
        "Which regime costs which posts; the first that matches counts."),
      KeyShape("define", .mapping(definitions), "Named pieces of your own."),
      KeyShape(
        "eligibility",
        .items(ItemsShape(item: .forms([.scalar(.identifier), .mapping(eligibilityUse)]), nameKeys: ["use"])),
        "The rule sets that a post must satisfy."),
      KeyShape(
        "eligibility_missing", .scalar(.choice(["reject", "warn"])),
        "What a blank figure or date does to a rule that needs it: reject (default) or warn."),
      KeyShape(
        "envelopes", .items(ItemsShape(item: .mapping(envelope))), isRequired: true, isFilled: true,
        "Who pays, within what."),
      KeyShape("quotas", .items(ItemsShape(item: .mapping(quota))), "Published splits to respect."),
      KeyShape("rules", .items(ItemsShape(item: .mapping(rule))), "The commission's rules."),
      KeyShape("scoring", .items(ItemsShape(item: .mapping(criterion))), "What earns points."),
      KeyShape("decisions", .mapping(decisions), "What the commission decided by itself."),
      KeyShape("objective", .mapping(objective), "What is maximised."),
      KeyShape("solve", .mapping(search), "How far and how long to search."),
      KeyShape(
        "variants", .items(ItemsShape(item: .mapping(variant))), isOpen: false, "What-ifs on this scenario."),
      KeyShape("sweeps", .items(ItemsShape(item: .mapping(sweep))), "Values to try one after another."),
      KeyShape("uncertainty", .mapping(uncertainty), "What may turn out otherwise, for the robustness of a result."),
    ])

  /// Keys that do not bear on a result: they are no part of the resolved scenario.
  static let unresolvedKeys = ["extends", "variants", "sweeps", "uncertainty"]
}
