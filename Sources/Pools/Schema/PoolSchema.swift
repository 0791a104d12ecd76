internal import Quantities
internal import Wordings

/// The columns of a pool: one table for the reader, the documentation and the importer.
public enum PoolSchema {
  /// The columns that every file of posts must have.
  public static let required = ["id", "region", "category"]

  /// Every known column, in the order in which documentation and generated files list them.
  public static let columns: [PoolColumn] = [
    PoolColumn("id", .identifier, aliases: ["identifiant"], .columnIdentifier),
    PoolColumn("region", .region, .columnRegion),
    PoolColumn("category", .category, aliases: ["categorie"], .columnCategory),
    PoolColumn("department", .department, aliases: ["departement"], .columnDepartment),
    PoolColumn("speciality", .text, aliases: ["specialite", "specialty"], .columnSpeciality),
    PoolColumn("employer_finess", .finess, .columnEmployerFiness),
    PoolColumn("employer_name", .text, .columnEmployerName),
    PoolColumn("employer_kind", .kind, .columnEmployerKind),
    PoolColumn("partner_finess", .finess, .columnPartnerFiness),
    PoolColumn("partner_name", .text, .columnPartnerName),
    PoolColumn("partner_kind", .kind, .columnPartnerKind),
    PoolColumn("partner_share", .share, .columnPartnerShare),
    PoolColumn("partner_department", .department, .columnPartnerDepartment),
    PoolColumn("third_finess", .finess, .columnThirdFiness),
    PoolColumn("third_kind", .kind, .columnThirdKind),
    PoolColumn("third_share", .share, .columnThirdShare),
    PoolColumn("rank", .whole, aliases: ["rang"], .columnRank),
    PoolColumn("peripheral_share", .share, .columnPeripheralShare),
    PoolColumn("overseas_months", .whole, .columnOverseasMonths),
    PoolColumn("zone", .text, aliases: ["zonage"], .columnZone),
    PoolColumn("qpv", .flag, .columnPriorityDistrict),
    PoolColumn("ght", .text, .columnHospitalGroup),
    PoolColumn("pathways", .texts, aliases: ["parcours"], .columnPathways),
    PoolColumn("starts", .starts, .columnStarts),
    PoolColumn("durations", .durations, aliases: ["durees"], .columnDurations),
    PoolColumn("envelopes", .texts, aliases: ["enveloppes"], .columnEnvelopes),
    PoolColumn("applicant", .text, aliases: ["candidat"], .columnApplicant),
    PoolColumn("group", .text, aliases: ["groupe"], .columnGroup),
    PoolColumn("filed_on", .date, .columnFiledOn),
    PoolColumn("documents", .documents, aliases: ["pieces"], .columnDocuments),
    PoolColumn("agreement_on", .date, .columnAgreementOn),
    PoolColumn("siret", .siret, .columnSiret),
    PoolColumn("rpps", .text, .columnRpps),
    PoolColumn("des_on", .date, .columnDiplomaOn),
    PoolColumn("thesis", .flag, aliases: ["these"], .columnThesis),
    PoolColumn("order_registered", .flag, .columnOrderRegistered),
    PoolColumn("commitment", .flag, aliases: ["engagement"], .columnCommitment),
    PoolColumn("commission_score", .decimal, .columnCommissionScore),
    PoolColumn("withdrawal_probability", .probability, .columnWithdrawalProbability),
    PoolColumn("monthly_cost", .euros, .columnMonthlyCost),
    PoolColumn("synthetic", .flag, aliases: ["synthetique", "fictif"], .columnSynthetic),
  ]

  private static let byName: [String: PoolColumn] = Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0) })
  private static let byAlias: [String: PoolColumn] = Dictionary(
    uniqueKeysWithValues: columns.flatMap { column in column.aliases.map { ($0, column) } })

  /// The known column of that name; nil for a user's own.
  public static func column(named name: String) -> PoolColumn? { byName[name] }

  /// The known column that a title means by its name or by one of its aliases; nil for a user's own.
  ///
  /// Case, accents and surplus spaces do not matter; a space or a hyphen may stand for `_`.
  public static func column(titled title: String) -> PoolColumn? {
    let name = key(of: title)
    return byName[name] ?? byAlias[name]
  }

  /// A title in the form of the names of columns.
  static func key(of title: String) -> String {
    String(FoldedText(title).description.map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
