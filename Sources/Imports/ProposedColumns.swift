internal import Pools
internal import Quantities

/// Which titles of a form probably mean which columns of a pool.
enum ProposedColumns {
  /// A title and what it probably means.
  struct Guess: Equatable {
    let column: String
    /// The position among the titles.
    let title: Int
  }

  /// Words of titles, folded, by column; the first that a title has counts most.
  private static let phrases: [(column: String, phrases: [String])] = [
    ("region", ["region (code)", "code region", "region"]),
    ("category", ["categorie du poste", "categorie de poste", "type de poste", "nature du poste", "categorie"]),
    ("department", ["departement d'exercice", "departement (code)", "departement du poste", "departement"]),
    ("speciality", ["specialite du poste", "specialite", "discipline"]),
    ("siret", ["etablissement siret", "siret de l'etablissement", "siret employeur", "siret"]),
    ("employer_finess", ["finess de l'employeur", "finess employeur", "finess"]),
    ("employer_name", ["etablissement employeur", "etablissement support", "entreprise raison sociale"]),
    ("partner_finess", ["finess du partenaire", "finess partenaire", "finess de l'etablissement partenaire"]),
    ("partner_name", ["etablissement partenaire", "etablissement d'accueil", "structure partenaire", "partenaire"]),
    ("partner_share", ["quotite chez le partenaire", "quotite partenaire", "quotite (%)", "quotite", "temps partage"]),
    ("rank", ["rang de priorite", "rang", "ordre de priorite", "classement"]),
    ("zone", ["zone sous-dense", "zonage", "zone"]),
    ("qpv", ["quartier prioritaire", "qpv"]),
    ("ght", ["ght", "groupement hospitalier de territoire"]),
    ("pathways", ["parcours de soins", "parcours", "filiere"]),
    ("starts", ["mois de prise de poste", "date de prise de poste", "prise de poste", "date de debut"]),
    ("durations", ["duree (mois)", "duree du poste", "duree"]),
    ("applicant", ["candidat pressenti", "nom du candidat", "candidat"]),
    ("filed_on", ["depose le", "date de depot"]),
    ("agreement_on", ["date de la convention", "date de convention", "convention signee le"]),
    ("rpps", ["numero rpps", "rpps"]),
    ("des_on", ["date d'obtention du des", "date du des", "obtention du des"]),
    ("thesis", ["these soutenue", "these"]),
    ("order_registered", ["inscription a l'ordre", "inscrit a l'ordre"]),
    ("commitment", ["engagement"]),
    ("commission_score", ["note de la commission", "note", "cotation"]),
    ("monthly_cost", ["cout mensuel"]),
  ]

  /// The guesses, in the order of the schema; each title and each column once.
  static func guesses(for titles: [String]) -> [Guess] {
    let folded = titles.map { FoldedText($0).description }
    var taken: Set<Int> = []
    var guesses: [Guess] = []
    for (column, phrases) in phrases {
      let free = titles.indices.filter { !taken.contains($0) && !folded[$0].isEmpty }
      let named = free.first { PoolSchema.column(titled: titles[$0])?.name == column }
      let exact = phrases.lazy.compactMap { phrase in free.first { folded[$0] == phrase } }.first
      let begun = phrases.lazy.compactMap { phrase in free.first { has(phrase, folded[$0], atStart: true) } }.first
      let held = phrases.lazy.compactMap { phrase in free.first { has(phrase, folded[$0], atStart: false) } }.first
      guard let title = exact ?? named ?? begun ?? held else { continue }
      taken.insert(title)
      guesses.append(Guess(column: column, title: title))
    }
    // A title that is a pool's own name is taken as such, whatever the phrases say.
    for title in titles.indices where !taken.contains(title) {
      guard let column = PoolSchema.column(titled: titles[title])?.name, column != "id",
        !guesses.contains(where: { $0.column == column })
      else { continue }
      guesses.append(Guess(column: column, title: title))
    }
    let order = PoolSchema.columns.map(\.name)
    return guesses.sorted { (order.firstIndex(of: $0.column) ?? 0) < (order.firstIndex(of: $1.column) ?? 0) }
  }

  /// Whether a title holds a phrase as whole words.
  private static func has(_ phrase: String, _ title: String, atStart: Bool) -> Bool {
    // The platform's own columns about firms and states hold words such as “classement” by accident.
    guard !title.hasPrefix("entreprise "), !title.hasPrefix("association "), !title.hasPrefix("etablissement ") else {
      return false
    }
    guard let place = title.firstRange(of: phrase) else { return false }
    let before = title[..<place.lowerBound].last
    let after = title[place.upperBound...].first
    let isWhole = before.map { !$0.isLetter && !$0.isNumber } ?? true && after.map { !$0.isLetter } ?? true
    return isWhole && (!atStart || place.lowerBound == title.startIndex)
  }

  /// What a value under a title of categories probably means; nil where nothing tells.
  static func category(_ value: String) -> String? {
    let folded = FoldedText(value).description
    let signs = [
      ("overseas", ["outre-mer", "outre mer", "ultramarin", "overseas"]),
      ("ambulatory", ["ambulatoire", "liberal", "ville", "msp", "cds", "ambulatory"]),
      ("hospital", ["hopital", "hospitalier", "etablissement", "hospital"]),
    ]
    return signs.first { $0.1.contains { folded.contains($0) } }?.0
  }
}
