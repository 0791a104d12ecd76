extension Wording {
  /// A place with its code.
  public static func place(code: String, name: String) -> Wording { Wording(verbatim: "\(code) \(name)") }

  /// The other names of something; a dash where there are none.
  public static func namesInUse(_ names: [String]) -> Wording {
    Wording(verbatim: names.isEmpty ? "–" : names.joined(separator: ", "))
  }

  /// Inhabitants in a year, with what is to be known of the figure.
  public static func inhabitants(_ count: Int, year: Int, note: String?) -> Wording {
    Wording(
      en: "\(Typography(.english).integer(Int64(count))) (\(year)\(note == nil ? "" : ", estimate"))",
      fr: "\(Typography(.french).integer(Int64(count))) (\(year)\(note.map { " ; " + $0 } ?? ""))")
  }

  /// A reading of a table.
  public static func reading(_ name: String) -> Wording {
    Wording(en: "reading “\(name)”", fr: "lecture « \(name) »")
  }

  /// A cell of a table.
  public static func quotaCell(reading: String?, regions: [String], category: String) -> Wording {
    let start = reading.map { "\($0) – " } ?? ""
    return Wording(
      en: "\(start)\(regions.joined(separator: " + ")), \(Self.category(category).english)",
      fr: "\(start)\(regions.joined(separator: " + ")), \(Self.category(category).french)")
  }

  /// The regions that a table does not list.
  public static func unlistedRegions(reading: String?, count: Int, category: String) -> Wording {
    let start = reading.map { "\($0) – " } ?? ""
    return Wording(
      en: "\(start)each of the \(count) regions that it does not list, \(Self.category(category).english)",
      fr: "\(start)chacune des \(count) régions non citées, \(Self.category(category).french)")
  }

  /// So many posts at most.
  public static func postsAtMost(_ count: Int) -> Wording {
    counted(count, en: ("post at most", "posts at most"), fr: ("poste au plus", "postes au plus"))
  }

  /// The amount that the agency notifies.
  public static var notifiedAmount: Wording { Wording(en: "notified cost", fr: "coût notifié") }

  /// The agency's part.
  public static var fundingRate: Wording { Wording(en: "part paid by the agency", fr: "part payée par l’ARS") }

  /// The agency's part of one component.
  public static func fundingRateOf(_ component: Wording) -> Wording {
    Wording(
      en: "part of it paid by the agency, charges included: \(component.english)",
      fr: "part payée par l’ARS, charges comprises : \(component.french)")
  }

  /// Something that holds for a category.
  public static func forCategory(_ label: Wording, _ category: String) -> Wording {
    Wording(
      en: "\(label.english), \(Self.category(category).english)",
      fr: "\(label.french), \(Self.category(category).french)")
  }

  /// The employer's charges on gross pay.
  public static var employerCharges: Wording {
    Wording(en: "employer charges on gross pay", fr: "charges patronales sur le brut")
  }

  /// When the agency starts to pay.
  public static var paidFrom: Wording { Wording(en: "paid from", fr: "payé à partir de") }

  /// From the signed agreement on.
  public static var fromAgreement: Wording {
    Wording(
      en: "the month in which the signed sharing agreement is received (an unknown date changes nothing)",
      fr: "le mois de réception de la convention de partage signée (une date inconnue ne change rien)")
  }

  /// A component of the pay, and for whom.
  public static func payComponent(_ id: String, condition: Wording?) -> Wording {
    let name = payComponents[id] ?? Wording(verbatim: id)
    guard let condition else { return name }
    return Wording(
      en: "\(name.english) – \(condition.english)", fr: "\(name.french) – \(condition.french)")
  }

  private static let payComponents: [String: Wording] = [
    "base": Wording(en: "base pay", fr: "émoluments"),
    "iespe": Wording(
      en: "public-service exclusivity allowance (IESPE)",
      fr: "indemnité d’engagement de service public exclusif (IESPE)"),
    "pet": Wording(en: "territorial practice allowance (PET)", fr: "prime d’exercice territorial (PET)"),
  ]

  /// Gross euros per `month`, `year` or `once`.
  public static func grossAmount(cents: Int64, per period: String) -> Wording {
    amount(cents, english: "gross \(every(period).english)", french: "bruts \(every(period).french)")
  }

  /// Euros all charges in, per `month` or `year`.
  public static func chargedAmount(cents: Int64, per period: String) -> Wording {
    amount(
      cents, english: "\(every(period).english), all charges in", french: "\(every(period).french), charges comprises")
  }

  private static func amount(_ cents: Int64, english: String, french: String) -> Wording {
    Wording(
      en: "\(Typography(.english).euros(cents: cents)) \(english)",
      fr: "\(Typography(.french).euros(cents: cents)) \(french)")
  }

  private static func every(_ period: String) -> Wording {
    switch period {
    case "year": Wording(en: "a year", fr: "par an")
    case "once": Wording(en: "once", fr: "en une fois")
    default: Wording(en: "a month", fr: "par mois")
    }
  }
}
