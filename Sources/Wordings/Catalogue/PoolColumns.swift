/// What the known columns of a pool mean, for the documentation and for messages.
extension Wording {
  /// Column `id`.
  public static var columnIdentifier: Wording {
    Wording(en: "the post’s own identifier, unique in the pool", fr: "l’identifiant du poste, unique dans le fichier")
  }
  /// Column `region`.
  public static var columnRegion: Wording {
    Wording(en: "the region that asks for the post", fr: "la région qui demande le poste")
  }
  /// Column `category`.
  public static var columnCategory: Wording {
    Wording(en: "hospital, ambulatory or overseas", fr: "établissements, ambulatoire ou outre-mer")
  }
  /// Column `department`.
  public static var columnDepartment: Wording {
    Wording(
      en: "where the post serves: the peripheral, ambulatory or overseas place",
      fr: "le lieu que le poste dessert : périphérique, ambulatoire ou ultramarin")
  }
  /// Column `speciality`.
  public static var columnSpeciality: Wording {
    Wording(en: "the speciality of the post", fr: "la spécialité du poste")
  }
  /// Column `employer_finess`.
  public static var columnEmployerFiness: Wording {
    Wording(en: "FINESS number of the employer", fr: "numéro FINESS de l’employeur")
  }
  /// Column `employer_name`.
  public static var columnEmployerName: Wording {
    Wording(en: "name of the employer", fr: "nom de l’employeur")
  }
  /// Column `employer_kind`.
  public static var columnEmployerKind: Wording {
    Wording(en: "kind of the employer", fr: "type de l’employeur")
  }
  /// Column `partner_finess`.
  public static var columnPartnerFiness: Wording {
    Wording(en: "FINESS number of the partner", fr: "numéro FINESS du partenaire")
  }
  /// Column `partner_name`.
  public static var columnPartnerName: Wording {
    Wording(en: "name of the partner", fr: "nom du partenaire")
  }
  /// Column `partner_kind`.
  public static var columnPartnerKind: Wording {
    Wording(en: "kind of the partner", fr: "type du partenaire")
  }
  /// Column `partner_share`.
  public static var columnPartnerShare: Wording {
    Wording(en: "share of the time worked at the partner", fr: "part du temps exercée chez le partenaire")
  }
  /// Column `partner_department`.
  public static var columnPartnerDepartment: Wording {
    Wording(en: "department of the partner", fr: "département du partenaire")
  }
  /// Column `third_finess`.
  public static var columnThirdFiness: Wording {
    Wording(en: "FINESS number of a third establishment", fr: "numéro FINESS d’un troisième établissement")
  }
  /// Column `third_kind`.
  public static var columnThirdKind: Wording {
    Wording(en: "kind of the third establishment", fr: "type du troisième établissement")
  }
  /// Column `third_share`.
  public static var columnThirdShare: Wording {
    Wording(
      en: "share of the time worked at the third establishment",
      fr: "part du temps exercée dans le troisième établissement")
  }
  /// Column `rank`.
  public static var columnRank: Wording {
    Wording(
      en: "the employer’s own order of preference, 1 first", fr: "l’ordre de préférence de l’employeur, 1 d’abord")
  }
  /// Column `peripheral_share`.
  public static var columnPeripheralShare: Wording {
    Wording(
      en: "share of the time worked in the peripheral establishment",
      fr: "part du temps exercée dans l’établissement périphérique")
  }
  /// Column `overseas_months`.
  public static var columnOverseasMonths: Wording {
    Wording(en: "months worked overseas", fr: "mois exercés outre-mer")
  }
  /// Column `zone`.
  public static var columnZone: Wording {
    Wording(en: "medical zoning of the place: ZIP, ZAC…", fr: "zonage médecins du lieu : ZIP, ZAC…")
  }
  /// Column `qpv`.
  public static var columnPriorityDistrict: Wording {
    Wording(en: "whether the place is in a priority district (QPV)", fr: "lieu en quartier prioritaire (QPV) ou non")
  }
  /// Column `ght`.
  public static var columnHospitalGroup: Wording {
    Wording(
      en: "hospital group (GHT) of the priority establishment, code or name",
      fr: "GHT de l’établissement prioritaire, code ou nom")
  }
  /// Column `pathways`.
  public static var columnPathways: Wording {
    Wording(en: "care pathways that the post serves", fr: "parcours de soins que le poste sert")
  }
  /// Column `starts`.
  public static var columnStarts: Wording {
    Wording(en: "start dates that the post accepts; blank: all on offer", fr: "débuts acceptés ; vide : tous")
  }
  /// Column `durations`.
  public static var columnDurations: Wording {
    Wording(
      en: "durations that the post accepts, in months; blank: all on offer",
      fr: "durées acceptées, en mois ; vide : toutes")
  }
  /// Column `envelopes`.
  public static var columnEnvelopes: Wording {
    Wording(en: "envelopes that may pay; blank: all", fr: "enveloppes qui peuvent payer ; vide : toutes")
  }
  /// Column `applicant`.
  public static var columnApplicant: Wording {
    Wording(
      en: "code of the identified candidate, at most one of whose posts is funded",
      fr: "code du candidat identifié, dont un poste au plus est financé")
  }
  /// Column `group`.
  public static var columnGroup: Wording {
    Wording(
      en: "code of a pair or trio, funded together or not at all",
      fr: "code d’un binôme ou trinôme, financé ensemble ou pas du tout")
  }
  /// Column `filed_on`.
  public static var columnFiledOn: Wording {
    Wording(en: "day on which the request was filed", fr: "jour du dépôt de la demande")
  }
  /// Column `documents`.
  public static var columnDocuments: Wording {
    Wording(
      en: "documents of the file: post-description, medical-project",
      fr: "pièces du dossier : fiche de poste, projet médical")
  }
  /// Column `agreement_on`.
  public static var columnAgreementOn: Wording {
    Wording(
      en: "day on which the signed sharing agreement was received", fr: "jour de réception de la convention signée")
  }
  /// Column `siret`.
  public static var columnSiret: Wording {
    Wording(en: "SIRET number of the employer", fr: "numéro SIRET de l’employeur")
  }
  /// Column `rpps`.
  public static var columnRpps: Wording {
    Wording(en: "RPPS number of the candidate", fr: "numéro RPPS du candidat")
  }
  /// Column `des_on`.
  public static var columnDiplomaOn: Wording {
    Wording(en: "day of the specialist diploma (DES)", fr: "jour d’obtention du DES")
  }
  /// Column `thesis`.
  public static var columnThesis: Wording {
    Wording(en: "whether the thesis has been defended", fr: "thèse soutenue ou non")
  }
  /// Column `order_registered`.
  public static var columnOrderRegistered: Wording {
    Wording(en: "whether the candidate is registered with the Ordre", fr: "inscription à l’Ordre ou non")
  }
  /// Column `commitment`.
  public static var columnCommitment: Wording {
    Wording(
      en: "whether the establishment commits to a permanent post afterwards",
      fr: "engagement de l’établissement à un poste pérenne ensuite, ou non")
  }
  /// Column `commission_score`.
  public static var columnCommissionScore: Wording {
    Wording(en: "the commission’s mark", fr: "la note de la commission")
  }
  /// Column `withdrawal_probability`.
  public static var columnWithdrawalProbability: Wording {
    Wording(en: "how likely the candidate withdraws", fr: "probabilité de désistement")
  }
  /// Column `monthly_cost`.
  public static var columnMonthlyCost: Wording {
    Wording(
      en: "euros per month, all charges in, before the funding rate; replaces the regime’s components",
      fr: "euros par mois, charges comprises, avant taux de prise en charge ; remplace les éléments du régime")
  }
  /// Column `synthetic`.
  public static var columnSynthetic: Wording {
    Wording(en: "whether the row is invented", fr: "ligne inventée ou non")
  }
}
