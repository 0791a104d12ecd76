public import DeclarativeFiles
internal import Pools
internal import Quantities
public import Regulation
internal import Wordings

/// A pool made of an export by a profile: one row for each post, checked as the reader of pools checks.
public struct PoolImport: Sendable {
  /// The columns, those of the schema first, in its order, then the profile's own.
  public let columns: [String]
  /// The rows, in the order of the export, a text for each column.
  public let rows: [[String]]
  /// Files of applications that the profile left out.
  public let leftOut: Int
  /// What is odd but allowed: titles that nothing uses, unknown establishments, doubtful numbers.
  public let warnings: [Diagnostic]

  /// The pool of an export.
  ///
  /// - Parameters:
  ///   - export: what was exported.
  ///   - profile: how its titles become columns.
  ///   - regulation: the reference library, which names regions and departments.
  ///   - directory: the hospitals by SIRET number.
  /// - Throws: `InputFaults` with every fault of the profile, or else every fault of the rows.
  public init(
    of export: PlatformExport, by profile: ImportProfile, regulation: Regulation,
    directory: EstablishmentDirectory = .shipped
  ) throws(InputFaults) {
    let finder = TitleFinder(export, profile: profile.text)
    let binding = ProfileBinding(profile, in: export, finder)
    try finder.log.diagnostics.throwIfFaulty()
    guard let binding else { throw InputFaults(diagnostics: finder.log.diagnostics.sorted) }

    var assembly = PostAssembly(profile, binding, SiretLookup(directory))
    assembly.readFiles()
    columns = assembly.columns
    rows = assembly.rows
    leftOut = assembly.leftOut
    assembly.faults.finish()
    var log = finder.log.diagnostics
    log.report(contentsOf: assembly.faults.log)
    if rows.isEmpty && !log.hasErrors {
      log.error("no-post", at: binding.main.location(line: binding.main.titleLine), .Importing.noPost(leftOut: leftOut))
    }
    if !log.hasErrors {
      let check = PoolCheck(file: export.file, columns: columns, rows: rows, origins: assembly.origins)
      log.report(contentsOf: check.faults(regulation))
    }
    try log.throwIfFaulty()
    warnings = profile.warnings + export.warnings + log.sorted
  }

  /// The pool as a CSV file: UTF-8, separated by commas, one line feed after each row.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front: applicants wrote it.
  public var csv: [UInt8] { Array(PoolText(columns: columns, rows: rows).text.utf8) }
}
