public import DeclarativeFiles
internal import Quantities
internal import Wordings

/// The hospitals of France, found by SIRET or FINESS: nearly 4 000 sites of 2023.
///
/// - Source: Drees, statistique annuelle des établissements de santé 2023. Military hospitals are left out.
public struct EstablishmentDirectory: Sendable {
  /// The sites, by FINESS number.
  public let establishments: [Establishment]
  private let byFiness: [String: Int]
  private let bySiret: [String: [Int]]
  private let byLegalFiness: [String: [Int]]

  /// A directory of these sites.
  public init(_ establishments: [Establishment]) {
    self.establishments = establishments
    byFiness = Dictionary(establishments.indices.map { (establishments[$0].finess, $0) }) { first, _ in first }
    bySiret = Dictionary(grouping: establishments.indices.filter { establishments[$0].siret != nil }) {
      establishments[$0].siret ?? ""
    }
    byLegalFiness = Dictionary(grouping: establishments.indices) { establishments[$0].legalFiness }
  }

  /// The sites that the program ships, read once.
  public static let shipped: EstablishmentDirectory = {
    let log = ReadingLog()
    let directory = EstablishmentDirectory(
      bytes: ReferenceFiles.bytes(at: "establishments/hospitals-2023.csv") ?? [], log: log)
    precondition(!log.hasErrors, "the shipped list of hospitals is faulty, which a test would have told")
    return directory
  }()

  /// The directory of a CSV file; faulty lines are reported and left out.
  public init(bytes: [UInt8], log: ReadingLog) {
    let file = "establishments/hospitals-2023.csv"
    var faults = DiagnosticLog()
    let source = SourceText(decoding: bytes, file: file, into: &faults)
    log.report(contentsOf: faults)
    let columns = ["finess", "legal_finess", "siret", "name", "kind", "department", "commune"]
    let table = source.flatMap { ReferenceTable($0, columns: columns, in: log) }
    self.init(
      (table?.rows ?? []).compactMap { row in
        guard let kind = EstablishmentKind(rawValue: row["kind"]) else {
          log.error("unknown-value", at: row.location, .unknownValue(row["kind"]))
          return nil
        }
        return Establishment(
          finess: row["finess"], legalFiness: row["legal_finess"], siret: row["siret"].isEmpty ? nil : row["siret"],
          name: row["name"], kind: kind, departmentCode: row["department"], commune: row["commune"])
      })
  }

  /// The site of a FINESS number, or the first site of the legal entity of that number.
  public func establishment(finess: String) -> Establishment? {
    (byFiness[finess] ?? byLegalFiness[finess]?.first).map { establishments[$0] }
  }

  /// The sites of a SIRET number.
  public func establishments(siret: String) -> [Establishment] {
    (bySiret[siret.filter { !$0.isWhitespace }] ?? []).map { establishments[$0] }
  }

  /// The kind of the establishment of a SIRET number; nil for an unknown number, and for one under which kinds differ.
  public func kind(siret: String) -> EstablishmentKind? {
    let kinds = Set(establishments(siret: siret).map(\.kind))
    return kinds.count == 1 ? kinds.first : nil
  }
}
