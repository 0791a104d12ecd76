extension Wording {
  /// The words of a comparison.
  public enum Comparison {
    /// What is compared.
    public static func title(_ before: String, _ after: String) -> Wording {
      Wording(en: "From \(before) to \(after)", fr: "De \(before) à \(after)")
    }
    /// What changes.
    public static var changes: Wording { Wording(en: "Changes", fr: "Changements") }
    /// What was changed on the scenario of a side.
    public static func applied(to name: String) -> Wording {
      Wording(en: "What \(name) changes in its scenario", fr: "Ce que \(name) change à son scénario")
    }
    /// Nothing differs.
    public static var nothing: Wording { Wording(en: "nothing differs", fr: "aucune différence") }
    /// Only figures differ.
    public static var sameFunding: Wording {
      Wording(
        en: "the same posts are funded in the same way; figures differ below",
        fr: "les mêmes postes sont retenus de la même façon ; des chiffres diffèrent ci-dessous")
    }
    /// Only points differ.
    public static var otherPoints: Wording {
      Wording(
        en: "the same posts are funded in the same way, at the same cost; they earn other points",
        fr: "les mêmes postes sont retenus de la même façon, au même coût ; leurs points changent")
    }
    /// Points that the second choice gives up.
    public static func givenUp(thousandths: Int64, of total: Int64, isSameScoring: Bool) -> Wording {
      func sentence(_ typography: Typography, _ words: (givenUp: String, gained: String, scoring: String)) -> String {
        let amount = typography.points(thousandths: abs(thousandths))
        let magnitude = Int64(thousandths.magnitude)
        let share =
          total > 0 && magnitude < Int64.max / 20_000
          ? " (" + typography.percent(basisPoints: (magnitude * 10_000 + total / 2) / total) + ")" : ""
        return amount + " " + (thousandths > 0 ? words.givenUp : words.gained) + share
          + (isSameScoring ? "" : words.scoring)
      }
      return Wording(
        en: sentence(Typography(.english), ("given up", "gained", ", by the points of the first")),
        fr: sentence(Typography(.french), ("abandonnés", "gagnés", ", selon les points du premier")))
    }
    /// A side that is not the best for certain, or has no posts at all.
    public static func unproven(_ name: String, status: String) -> Wording {
      switch status {
      case "feasible":
        Wording(
          en: "\(name) is not proven: a better choice may exist",
          fr: "\(name) n’est pas prouvé : un meilleur choix existe peut-être")
      case "infeasible":
        Wording(en: "nothing satisfies the rules of \(name)", fr: "rien ne satisfait les règles de \(name)")
      default:
        Wording(en: "\(name) was stopped with nothing in hand", fr: "\(name) a été interrompu sans résultat")
      }
    }
    /// Posts that only one pool holds.
    public static var pools: Wording { Wording(en: "Pools", fr: "Viviers") }
    /// How many posts only one pool holds.
    public static func unmatched(before: Int, after: Int) -> Wording {
      Wording(
        en: "\(before) posts in the first alone, \(after) in the second alone",
        fr: "\(before) dossiers dans le premier seul, \(after) dans le second seul")
    }
    /// Posts by envelope before and after.
    public static var moves: Wording {
      Wording(en: "Moves between envelopes", fr: "Mouvements entre enveloppes")
    }
    /// The envelope in the first result.
    public static var from: Wording { Wording(en: "From", fr: "De") }
    /// The envelope in the second result.
    public static var to: Wording { Wording(en: "To", fr: "Vers") }
    /// No envelope.
    public static var notFunded: Wording { Wording(en: "(not funded)", fr: "(non retenu)") }
    /// Posts beside inhabitants.
    public static func territories(year: Int) -> Wording {
      Wording(
        en: "Funded posts by region, per 100,000 inhabitants of \(year)",
        fr: "Postes retenus par région, pour 100\u{202F}000 habitants de \(year)")
    }
    /// Posts per inhabitant in the first result.
    public static var rateBefore: Wording { Wording(en: "Per 100,000 before", fr: "Pour 100\u{202F}000 avant") }
    /// A region's part in the first result.
    public static var shareBefore: Wording { Wording(en: "Share before", fr: "Part avant") }
    /// Dispersion between regions, by information.
    public static var theil: Wording {
      Wording(en: "Inequality between regions (Theil)", fr: "Inégalité entre régions (Theil)")
    }
    /// The best minus the least served region.
    public static var gap: Wording {
      Wording(en: "Largest gap, posts per 100,000", fr: "Plus grand écart, postes pour 100\u{202F}000")
    }
    /// Posts that stand elsewhere than published.
    public static var distanceFromAnnex1: Wording {
      Wording(en: "Posts away from annex 1 (2018)", fr: "Postes d’écart avec l’annexe 1 (2018)")
    }
    /// How many posts change.
    public static func summary(entering: Int, leaving: Int, moving: Int) -> Wording {
      Wording(
        en: "\(entering) enter, \(leaving) leave, \(moving) change envelope, start or duration",
        fr: "\(entering) entrent, \(leaving) sortent, \(moving) changent d’enveloppe, de début ou de durée")
    }
    /// Points before and after.
    public static func points(before: Int64, after: Int64) -> Wording {
      Wording { typography in
        let difference = typography.points(thousandths: after - before)
        return
          "\(typography.points(thousandths: before)) → \(typography.points(thousandths: after)) (\(after > before ? "+" : "")\(difference))"
      }
    }
    /// Posts before and after.
    public static func counts(before: Int, after: Int) -> Wording { Wording(verbatim: "\(before) → \(after)") }
    /// Posts that enter.
    public static var entering: Wording { Wording(en: "Entering posts", fr: "Postes qui entrent") }
    /// Posts that leave.
    public static var leaving: Wording { Wording(en: "Leaving posts", fr: "Postes qui sortent") }
    /// Posts paid in another way.
    public static var moving: Wording { Wording(en: "Posts funded in another way", fr: "Postes financés autrement") }
    /// In the first result.
    public static var before: Wording { Wording(en: "Before", fr: "Avant") }
    /// In the second result.
    public static var after: Wording { Wording(en: "After", fr: "Après") }
    /// What brings a change about.
    public static var cause: Wording { Wording(en: "Because of", fr: "À cause de") }
    /// Changes of which each suffices; what a path shares with the one before is left out.
    public static func each(of paths: [String]) -> Wording {
      func parent(_ path: String) -> Substring { path[..<(path.lastIndex(of: ".") ?? path.startIndex)] }
      let shortened = paths.enumerated().map { index, path in
        index > 0 && !parent(path).isEmpty && parent(path) == parent(paths[index - 1])
          ? String(path[parent(path).endIndex...]) : path
      }
      return Wording(en: shortened.joined(separator: " or "), fr: shortened.joined(separator: " ou "))
    }
    /// No cause, for want of the inputs.
    public static func inputsMissing(_ name: String, scenario: String) -> Wording {
      Wording(
        en: "not given: the scenario of \(name) or its posts are not at hand (\(scenario))",
        fr: "non indiqué : le scénario de \(name) ou ses postes ne sont pas accessibles (\(scenario))")
    }
    /// No cause, since the inputs are others now.
    public static func inputsChanged(_ name: String) -> Wording {
      Wording(
        en: "not given: the scenario, the posts or the library have changed since \(name) was written",
        fr: "non indiqué : le scénario, les postes ou la bibliothèque ont changé depuis l’écriture de \(name)")
    }
    /// No cause between two scenarios.
    public static var otherScenario: Wording {
      Wording(
        en: "not given: the two are not variants of one scenario with the same posts",
        fr: "non indiqué : ce ne sont pas deux variantes d’un même scénario sur les mêmes postes")
    }
    /// No cause where nothing was changed.
    public static var withoutChange: Wording {
      Wording(
        en: "not given: the rules are the same; one of the two results is not the best possible",
        fr: "non indiqué : les règles sont les mêmes ; l’un des deux résultats n’est pas le meilleur possible")
    }
    /// Several changes together.
    public static var together: Wording { Wording(en: "the changes together", fr: "l’ensemble des modifications") }
    /// How a post is paid.
    public static func funding(envelope: String, year: Int, month: Int, months: Int) -> Wording {
      Wording(
        en: "\(envelope), \(Typography(.english).month(year: year, month: month)), \(months) months",
        fr: "\(envelope), \(Typography(.french).month(year: year, month: month)), \(months) mois")
    }
    /// Funded posts in the first result.
    public static var fundedBefore: Wording { Wording(en: "Funded before", fr: "Retenus avant") }
    /// Funded posts in the second result.
    public static var fundedAfter: Wording { Wording(en: "after", fr: "après") }
    /// Euros in the first result.
    public static var eurosBefore: Wording { Wording(en: "Euros before", fr: "Euros avant") }
    /// Euros in the second result.
    public static var eurosAfter: Wording { Wording(en: "Euros after", fr: "Euros après") }
    /// The second minus the first.
    public static var difference: Wording { Wording(en: "Difference", fr: "Écart") }
    /// An indicator's name.
    public static var indicator: Wording { Wording(en: "Indicator", fr: "Indicateur") }
    /// The indicators.
    public static var indicators: Wording { Wording(en: "Spread", fr: "Répartition") }
    /// Posts outside CHUs.
    public static var outsideCHU: Wording { Wording(en: "Posts outside CHUs", fr: "Postes hors CHU") }
    /// Posts in under-served areas.
    public static var underServed: Wording { Wording(en: "Posts in ZIP or ZAC areas", fr: "Postes en ZIP ou ZAC") }
    /// Posts in scarce specialities.
    public static var scarce: Wording {
      Wording(en: "Posts in specialities in short supply", fr: "Postes dans les spécialités en tension")
    }
    /// Departments served.
    public static var departments: Wording { Wording(en: "Departments served", fr: "Départements servis") }
    /// Euros a post.
    public static var costPerPost: Wording { Wording(en: "Cost per post", fr: "Coût par poste") }
    /// Dispersion between regions.
    public static var gini: Wording {
      Wording(en: "Inequality between regions (Gini)", fr: "Inégalité entre régions (Gini)")
    }
  }
}
