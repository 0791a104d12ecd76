extension ScenarioGrammar {
  /// What an amount is paid for.
  static let payPeriod = Shape.scalar(.choice(["month", "year"]))
  /// A funding rate, one for all or one for each category.
  static let rate = Shape.forms([.scalar(.share), .mapping(categoryRates)])

  static let categoryRates = MappingShape(
    name: "category-rates",
    keys: [
      KeyShape("hospital", .scalar(.share), "The agency's part of a hospital post."),
      KeyShape("ambulatory", .scalar(.share), "The agency's part of an ambulatory post."),
      KeyShape("overseas", .scalar(.share), "The agency's part of an overseas post."),
    ])

  static let regimeUse = MappingShape(
    name: "regime-use",
    keys: [
      KeyShape("id", .scalar(.identifier), "The name of this use; by default the regime's."),
      KeyShape("use", .scalar(.identifier), isRequired: true, "A regime of the library, or of define."),
      KeyShape("where", .condition, "The rows that it costs; all by default."),
    ])

  static let regime = MappingShape(
    name: "regime",
    keys: [
      KeyShape("title", .scalar(.text), "What the regime is called."),
      KeyShape(
        "notified", .forms([.scalar(.money), .mapping(notified)]),
        "An amount all charges in, in place of components; the rate still applies."),
      KeyShape(
        "components", .table(keys: .identifier, values: component), "Gross components of the pay, by name."),
      KeyShape("employer_charges", .scalar(.share), "Employer charges on the components."),
      KeyShape("rate", rate, "The agency's part; 100% by default."),
      KeyShape(
        "paid_from", .scalar(.choice(["start", "agreement"])),
        "From when the agency pays: start (default), or the month in which the agreement was received."),
    ],
    groups: [.some(["notified", "components"])])

  static let notified = MappingShape(
    name: "notified",
    keys: [
      KeyShape("amount", .scalar(.money), isRequired: true, "Euros, all charges in."),
      KeyShape("per", payPeriod, "What the amount is paid for: month (default) or year."),
    ])

  static let component = Shape.forms([.scalar(.money), .mapping(componentCase), .list(.mapping(componentCase))])

  static let componentCase = MappingShape(
    name: "component-case",
    keys: [
      KeyShape("amount", .scalar(.money), isRequired: true, "Gross euros."),
      KeyShape("per", payPeriod, "What the amount is paid for: month (default) or year."),
      KeyShape("where", .condition, "The rows that get it; of a list of cases the first that matches counts."),
      KeyShape("rate", rate, "The agency's part of this amount and of its charges."),
    ])
}
