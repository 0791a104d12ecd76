internal import Publication
internal import Results
internal import Wordings

/// An envelope with figures by fiscal year: of a result, or of what may be published of one.
protocol YearlyEnvelope: Sendable {
  associatedtype Year: FiscalYearFigures

  var id: String { get }
  var fund: String { get }
  var years: [Year] { get }
}

/// The figures of one fiscal year of an envelope.
protocol FiscalYearFigures: Sendable {
  var year: Int { get }
}

extension EnvelopeUse: YearlyEnvelope {}
extension EnvelopeUse.Year: FiscalYearFigures {}
extension Publication.Envelope: YearlyEnvelope {}
extension Publication.Year: FiscalYearFigures {}

/// A row of a table of envelopes: a fiscal year of one; no year stands for all of them.
struct EnvelopeLine<Envelope: YearlyEnvelope>: Sendable {
  let envelope: Envelope
  let year: Envelope.Year?
}

extension Table {
  /// Euros by envelope: a row for each fiscal year, then one for all of them.
  ///
  /// - Parameters:
  ///   - envelopes: the envelopes, in the order of the scenario.
  ///   - figures: what is said of each row behind its envelope and its year.
  ///   - carryingOver: the envelopes whose limits count from the first year, which no reader would guess.
  ///   - screenLimit: rows that a screen shows at most; nil for all.
  /// - Returns: the table.
  static func envelopes<Envelope>(
    _ envelopes: [Envelope], figures: [Field<EnvelopeLine<Envelope>>], carryingOver: [String], screenLimit: Int? = nil
  ) -> Table {
    let lines = envelopes.flatMap { envelope in
      envelope.years.map { EnvelopeLine(envelope: envelope, year: $0) } + [EnvelopeLine(envelope: envelope, year: nil)]
    }
    let fields: [Field<EnvelopeLine<Envelope>>] =
      [
        Field(Table.Column("envelope", .ColumnTitle.envelope, overflow: .cut, collapsesRepeats: true)) {
          .text($0.envelope.id)
        },
        Field(Table.Column("fund", .ColumnTitle.fund, audience: .file)) { .text($0.envelope.fund) },
        Field(Table.Column("year", .ColumnTitle.year)) {
          $0.year.map { Cell(.year($0.year)) } ?? Cell(.coded(code: "all", .Limit.allYears))
        },
      ] + figures
    return Table(
      "envelopes", .TableTitle.envelopes, tab: .TableTitle.envelopesTab, columns: fields.map(\.column),
      rows: Table.Rows(lines, fields: fields), screenLimit: screenLimit,
      footnote: carryingOver.isEmpty ? nil : .carriedOver(carryingOver))
  }
}
