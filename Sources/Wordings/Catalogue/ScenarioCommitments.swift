extension Wording {
  /// A file of running posts without one of its columns.
  public static func missingCommitmentColumn(_ name: String) -> Wording {
    Wording(
      en: "the column “\(name)” is missing from this file of running posts",
      fr: "il manque la colonne « \(name) » dans ce fichier de postes en cours")
  }

  /// The columns of a file of running posts.
  public static var commitmentColumns: Wording {
    Wording(
      en: "the columns are id, regime, start, months, ended_on, region, category",
      fr: "les colonnes sont id, regime, start, months, ended_on, region, category")
  }

  /// An empty cell of a running post.
  public static func emptyCommitmentCell(_ column: String, post: String) -> Wording {
    Wording(
      en: "the running post “\(post)” has nothing in the column “\(column)”",
      fr: "le poste en cours « \(post) » n’a rien dans la colonne « \(column) »")
  }

  /// A cell of a running post that cannot be read.
  public static func badCommitmentCell(_ column: String, post: String, _ fault: Wording) -> Wording {
    Wording(
      en: "the running post “\(post)”, column “\(column)”: \(fault.english)",
      fr: "le poste en cours « \(post) », colonne « \(column) »\u{202F}: \(fault.french)")
  }

  /// A running post that ended before it started.
  public static func endsBeforeStart(_ post: String) -> Wording {
    Wording(
      en: "the running post “\(post)” ended before it started",
      fr: "le poste en cours « \(post) » a pris fin avant son début")
  }

  /// A regime that cannot cost a category.
  public static func regimeWithoutRate(_ regime: String, category: String) -> Wording {
    Wording(
      en: "the regime “\(regime)” has no rate for the category “\(category)”",
      fr: "le régime « \(regime) » n’a pas de taux pour la catégorie « \(category) »")
  }
}
