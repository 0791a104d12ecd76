extension Wording {
  /// Who solves: the program itself, and a library for what the limits are worth when posts may be funded in part.
  ///
  /// The English text is the one of `result.json`.
  public static func solver(pricesBy library: String) -> Wording {
    Wording(
      en: "own exact search; \(library) for linear prices",
      fr: "recherche exacte du programme ; \(library) pour les prix des limites")
  }

  /// The solver that a result names; what another program wrote stays as it is.
  public static func solver(saved text: String) -> Wording {
    let fixed = solver(pricesBy: "*").english.split(separator: "*", omittingEmptySubsequences: false)
    guard fixed.count == 2, text.hasPrefix(fixed[0]), text.hasSuffix(fixed[1]),
      text.count > fixed[0].count + fixed[1].count
    else { return Wording(verbatim: text) }
    return solver(pricesBy: String(text.dropFirst(fixed[0].count).dropLast(fixed[1].count)))
  }
}
