internal import Quantities
internal import Regulation

/// Draws invented posts one after another.
struct SyntheticDrawing {
  private let profile: SyntheticProfile
  private let places: SyntheticPlaces
  private let regions: WeightedChoice<Region>
  private let specialities = WeightedChoice(SyntheticSpecialities.weighted)
  private let ambulatorySpecialities = WeightedChoice(SyntheticSpecialities.ambulatory)
  private let digits: Int
  private var random: SeededGenerator
  private var number = 0
  private var ranks: [String: Int] = [:]
  private var openGroup: (name: String, left: Int, row: SyntheticRow)?
  private var lastApplicant = ""

  init(
    profile: SyntheticProfile, places: SyntheticPlaces, regions: WeightedChoice<Region>, count: Int, seed: Int64
  ) {
    self.profile = profile
    self.places = places
    self.regions = regions
    digits = max(3, String(count).count)
    random = SeededGenerator(seed: seed)
  }

  /// The next post.
  mutating func next() -> SyntheticRow {
    number += 1
    var row = SyntheticRow()
    let text = String(number)
    row["id"] = "D-" + String(repeating: "0", count: max(0, digits - text.count)) + text
    row["synthetic"] = "oui"
    place(&row)
    demand(&row)
    person(&row)
    rank(&row)
    return row
  }

  private mutating func place(_ row: inout SyntheticRow) {
    if let group = openGroup {
      for column in [
        "region", "department", "category", "employer_finess", "employer_name", "employer_kind",
        "partner_finess", "partner_name", "partner_kind", "ght", "zone",
      ] { row[column] = group.row[column] }
      row["group"] = group.name
      openGroup = group.left > 1 ? (group.name, group.left - 1, group.row) : nil
      return
    }
    let region = regions.draw(&random)
    guard let hospitals = places[region.code] else { return }
    row["region"] = region.code
    let partner = random.pick(hospitals.others)
    row["department"] = partner.department
    let isAmbulatory = random.happens(perMille: profile.ambulatoryPerMille)
    let category: PostCategory =
      region.isOverseas && random.happens(perMille: 850) ? .overseas : isAmbulatory ? .ambulatory : .hospital
    row["category"] = category.rawValue
    let needsUniversity = category == .ambulatory ? 850 : profile.universityPerMille
    let employer = employer(hospitals, besides: partner, universityPerMille: needsUniversity)
    set(employer, as: "employer", in: &row)
    row["siret"] = random.happens(perMille: 960) ? employer.siret ?? "" : ""
    if category == .ambulatory {
      let kind = random.pick(["MSP", "MSP", "CDS", "PRACTICE"])
      row["partner_kind"] = kind
      row["partner_name"] = (kind == "MSP" ? "MSP " : kind == "CDS" ? "Centre de santé " : "Cabinet ") + partner.commune
    } else {
      set(partner, as: "partner", in: &row)
    }
    row["zone"] = random.pick(["ZIP", "ZIP", "ZAC", "ZAC", ""])
    row["ght"] = ght(of: partner.department)
    if profile.id == SyntheticProfile.nouvelleAquitaine.id && random.happens(perMille: 120) {
      let third = random.pick(hospitals.others)
      row["third_finess"] = third.finess
      row["third_kind"] = third.kind.rawValue
      row["third_share"] = "20"
    }
    openGroup(row)
  }

  private mutating func employer(
    _ hospitals: SyntheticPlaces.RegionPlaces, besides partner: SyntheticPlaces.Hospital, universityPerMille: Int
  ) -> SyntheticPlaces.Hospital {
    if !hospitals.universities.isEmpty && random.happens(perMille: universityPerMille) {
      return random.pick(hospitals.universities)
    }
    let candidate = random.pick(hospitals.others)
    return candidate.finess == partner.finess && !hospitals.universities.isEmpty
      ? random.pick(hospitals.universities) : candidate
  }

  private func set(_ hospital: SyntheticPlaces.Hospital, as prefix: String, in row: inout SyntheticRow) {
    row[prefix + "_finess"] = hospital.finess
    row[prefix + "_name"] = hospital.name
    row[prefix + "_kind"] = hospital.kind.rawValue
  }

  private mutating func openGroup(_ row: SyntheticRow) {
    guard random.happens(perMille: profile.groupPerMille) else { return }
    openGroup = ("G-\(number)", random.happens(perMille: 700) ? 1 : 2, row)
  }

  private mutating func demand(_ row: inout SyntheticRow) {
    if row["group"].isEmpty, let group = openGroup, group.left > 0 { row["group"] = group.name }
    row["speciality"] = (row["category"] == "ambulatory" ? ambulatorySpecialities : specialities).draw(&random)
    let share = [40, 50, 50, 50, 60, 60, 80][random.below(7)]
    row["partner_share"] = "\(share)"
    row["peripheral_share"] = "\(max(share, random.happens(perMille: 900) ? 50 : 40))"
    if row["category"] == "overseas" { row["overseas_months"] = ["24", "24", "24", "12", "12", "6"][random.below(6)] }
    if row["category"] == "ambulatory" { row["qpv"] = random.happens(perMille: 250) ? "oui" : "non" }
    if !profile.starts.isEmpty && random.happens(perMille: 450) { row["starts"] = random.pick(profile.starts) }
    if !profile.durations.isEmpty && random.happens(perMille: 400) { row["durations"] = random.pick(profile.durations) }
    if profile.extraColumns.contains("envelopes") && random.happens(perMille: 500) {
      row["envelopes"] = random.pick(["MIGAC", "FIR"])
    }
    if row["department"] == "06" && random.happens(perMille: 400) { row["nice_hinterland"] = "oui" }
    if random.happens(perMille: 750) { row["pathways"] = pathways() }
    row["documents"] =
      ["fiche de poste|projet médical", "fiche de poste", "projet médical", ""][
        random.happens(perMille: 930) ? 0 : 1 + random.below(3)]
    row["commitment"] = random.happens(perMille: 820) ? "oui" : "non"
    let span = Int(profile.filing.upperBound.dayNumber - profile.filing.lowerBound.dayNumber)
    let day = CalendarDate(
      dayNumber: profile.filing.lowerBound.dayNumber + Int32(max(random.below(span + 1), random.below(span + 1))))
    row["filed_on"] = day.description
    row["commission_score"] = PlainDecimal.text(Int64(random.below(41) + random.below(41)) * 5, digits: 1)
    row["withdrawal_probability"] = PlainDecimal.text(Int64(2 + random.below(19)), digits: 2)
    if profile.extraColumns.contains("agreement_on") && random.happens(perMille: 350) {
      row["agreement_on"] = CalendarDate(dayNumber: day.dayNumber + 120 + Int32(random.below(200))).description
    }
  }

  private mutating func pathways() -> String {
    let all = [
      "Personnes âgées", "Personnes en situation de handicap", "Santé des enfants et des adolescents",
      "Personne en situation sociale fragile", "Santé mentale", "Maladies chroniques", "Patients atteints de cancers",
      "Maladies neuro-cardiovasculaires / AVC", "Maladies neurodégénératives", "Maladies rares et génétiques",
    ]
    let first = random.pick(all)
    let second = random.pick(all)
    return first != second && random.happens(perMille: 200) ? first + "|" + second : first
  }

  private mutating func person(_ row: inout SyntheticRow) {
    guard random.happens(perMille: profile.applicantPerMille) else { return }
    if lastApplicant.isEmpty || !row["group"].isEmpty || random.happens(perMille: 970) { lastApplicant = "C-\(number)" }
    row["applicant"] = lastApplicant
    let year = 2022 + random.below(5)
    row["des_on"] = "\(year)-" + random.pick(["10-15", "10-31", "11-02", "11-15"])
    row["thesis"] = random.happens(perMille: 950) ? "oui" : "non"
    row["order_registered"] = random.happens(perMille: 940) ? "oui" : "non"
    row["rpps"] = random.happens(perMille: 960) ? "100" + String(10_000_000 + random.below(89_999_999)) : ""
  }

  private mutating func rank(_ row: inout SyntheticRow) {
    let employer = row["employer_finess"]
    ranks[employer, default: 0] += 1
    row["rank"] = String(ranks[employer] ?? 1)
  }

  /// The GHT of a department of Nouvelle-Aquitaine with a priority hospital; blank elsewhere.
  private func ght(of department: String) -> String {
    switch department {
    case "16": "NA-01"
    case "17": "NA-03"
    case "19", "23", "87": "NA-04"
    case "24": "NA-05"
    case "40": "NA-07"
    case "47": "NA-08"
    case "79": "NA-11"
    default: ""
    }
  }
}
