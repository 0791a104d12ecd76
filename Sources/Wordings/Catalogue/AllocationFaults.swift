/// Faults that show only when a scenario meets its pool.
extension Wording {
  /// A cell that should earn points and is no number.
  public static func notANumber(column: String, text: Wording?, post: String) -> Wording {
    let text = text ?? Wording(verbatim: "")
    return Wording(
      en: "post \(post): “\(text.english)” in the column \(column) is not a number with at most six decimals, "
        + "so it cannot earn points",
      fr: "poste \(post) : « \(text.french) » dans la colonne \(column) n’est pas un nombre d’au plus six décimales, "
        + "il ne peut donc pas donner de points")
  }

  /// Points that cannot be summed exactly.
  public static func pointsTooLarge(post: String) -> Wording {
    Wording(
      en: "post \(post): its points exceed a thousand million", fr: "poste \(post) : ses points dépassent un milliard")
  }

  /// A criterion that earns more than can be summed exactly.
  public static func criterionTooLarge(_ criterion: String) -> Wording {
    Wording(
      en: "the criterion \(criterion) earns more than a thousand million points",
      fr: "le critère \(criterion) donne plus d’un milliard de points")
  }

  /// A row that no regime of the scenario costs.
  public static func noRegime(post: String) -> Wording {
    Wording(
      en: "post \(post): no regime of the scenario applies to it, so it cannot be costed",
      fr: "poste \(post) : aucun régime du scénario ne s’y applique, il ne peut donc pas être chiffré")
  }

  /// A row whose category the regime gives no rate for.
  public static func noRate(post: String, category: Wording) -> Wording {
    Wording(
      en: "post \(post): its regime gives no rate for the category “\(category.english)”",
      fr: "poste \(post) : son régime ne donne pas de taux pour la catégorie « \(category.french) »")
  }

  /// A cost that cannot be summed exactly.
  public static func costTooLarge(post: String) -> Wording {
    Wording(
      en: "post \(post): it costs more than ten thousand million euros",
      fr: "poste \(post) : il coûte plus de dix milliards d’euros")
  }

  /// A running post whose category its regime gives no rate for.
  public static func runningPostWithoutRate(post: String, category: Wording) -> Wording {
    Wording(
      en: "running post \(post): its regime gives no rate for the category “\(category.english)”",
      fr: "poste en cours \(post) : son régime ne donne pas de taux pour la catégorie « \(category.french) »")
  }

  /// A running post whose cost cannot be summed exactly.
  public static func runningPostTooDear(post: String) -> Wording {
    Wording(
      en: "running post \(post): it costs more than ten thousand million euros",
      fr: "poste en cours \(post) : il coûte plus de dix milliards d’euros")
  }

  /// A column that neither the pool nor the format knows.
  public static func unknownColumn(_ column: String) -> Wording {
    Wording(
      en: "the pool has no column “\(column)”, and it is none of the known columns",
      fr: "le fichier des postes n’a pas de colonne « \(column) », et ce n’est pas une colonne connue")
  }

  /// A decision on a post that the pool does not have.
  public static func unknownPost(_ post: String) -> Wording {
    Wording(en: "the pool has no post “\(post)”", fr: "le fichier des postes n’a pas de poste « \(post) »")
  }

  /// An order of preference with too many rows of equal rank.
  public static func tooManyTies(rule: String) -> Wording {
    Wording(
      en: "the rule \(rule) ranks so many posts equal that their order cannot be kept; give them different ranks",
      fr: "la règle \(rule) classe tant de postes à égalité que leur ordre ne peut être suivi ; donnez-leur des rangs "
        + "différents")
  }

  /// A cell of the pool that names an envelope or a fund that the scenario does not have.
  public static func unknownEnvelope(_ envelope: String, post: String) -> Wording {
    Wording(
      en: "post \(post): the scenario has no envelope or fund “\(envelope)”",
      fr: "poste \(post) : le scénario n’a ni enveloppe ni fonds « \(envelope) »")
  }

  /// A post that a missing figure or date let through.
  public static func missingFigure(post: String, rule: String) -> Wording {
    Wording(
      en: "post \(post): a figure or a date that \(rule) needs is missing; the post was let through",
      fr: "poste \(post) : il manque un chiffre ou une date que demande \(rule) ; le poste a été admis")
  }

  /// More rows of a kind than are told one by one.
  public static func furtherRows(_ count: Int) -> Wording {
    counted(
      count, en: ("more post likewise", "more posts likewise"), fr: ("autre poste de même", "autres postes de même"))
  }
}
