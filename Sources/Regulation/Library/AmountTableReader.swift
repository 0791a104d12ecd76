internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the records of amounts: the figures of a pay order, which regimes cite and scenarios do not use by name.
struct AmountTableReader {
  private static let columns = ["item", "grade", "step", "amount", "per", "source"]

  let tables: LibraryTables

  func rows(_ record: LibraryRecord) -> [LibraryEntry.Row] {
    var from: CalendarDate?
    let table = tables.table(of: record, columns: Self.columns) { from = $0.required("from", .date) }
    guard from != nil else { return [] }
    return (table?.rows ?? []).compactMap { row in
      let amount = ValueReader.money.read(tables.cell(row, "amount"), tables.log)
      let per = ValueReader.name(among: ["month", "year", "once"]).read(tables.cell(row, "per"), tables.log)
      guard let source = record.sources[row["source"]] else {
        tables.log.error("unknown-source", at: row.location, .unknownValue(row["source"]))
        return nil
      }
      guard let amount, let per else { return nil }
      let label = [row["item"], row["grade"], row["step"]].filter { !$0.isEmpty }.joined(separator: ", ")
      return LibraryEntry.Row(
        label: Wording(verbatim: label), value: .grossAmount(cents: amount.cents, per: per),
        reference: source.at(passage: record.reference(at: "table")?.passage, quote: nil))
    }
  }
}
