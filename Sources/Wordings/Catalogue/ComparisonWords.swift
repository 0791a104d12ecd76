extension Wording {
  /// The words of a comparison.
  public enum Comparison {
    /// What is compared.
    public static func title(_ before: String, _ after: String) -> Wording {
      Wording(en: "From \(before) to \(after)", fr: "De \(before) à \(after)")
    }
    /// What changes.
    public static var changes: Wording { Wording(en: "Changes", fr: "Changements") }
    /// Nothing differs.
    public static var nothing: Wording {
      Wording(en: "the same posts are funded in the same way", fr: "les mêmes postes sont retenus de la même façon")
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
