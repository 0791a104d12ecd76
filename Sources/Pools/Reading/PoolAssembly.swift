internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// The pool while its files are read, one after another.
final class PoolAssembly {
  /// The names that cells may write.
  let names: KnownNames
  /// Whether faulty rows are left out instead of refused.
  let skipsBadRows: Bool
  /// The identifiers of the rows.
  let identifiers = IdentifierColumn()
  /// For each row its file and the line on which it starts.
  private(set) var origins: [(file: UInt16, line: Int32)] = []
  /// Every fault so far.
  var tally = FaultTally()
  /// Rows that were left out.
  var skippedRows: [SkippedRow] = []
  /// The fingerprint of the files so far.
  var fingerprint = SHA256()
  /// The files so far and how they are text.
  var files: [(file: PoolFile, encoding: TextWindow.Encoding)] = []
  private(set) var builders: [String: any ColumnBuilder] = [:]
  private(set) var ownColumns: [String] = []

  init(names: KnownNames, skipsBadRows: Bool) {
    self.names = names
    self.skipsBadRows = skipsBadRows
  }

  /// The number of rows.
  var count: Int { origins.count }

  /// The column of a name, made when it is asked for first.
  func builder(named name: String, type: PoolColumnType?) -> any ColumnBuilder {
    if let known = builders[name] { return known }
    let builder = (type ?? .text).builder(blanks: count, names: names)
    builders[name] = builder
    if type == nil { ownColumns.append(name) }
    return builder
  }

  /// Adds the places of the rows of a batch.
  func appendOrigins(of batch: borrowing RecordBatch, file: UInt16) {
    origins.append(batch.count, of: (file, 0)) { places in
      for row in places.indices { places[row].line = Int32(clamping: batch.place(ofRow: row).line) }
    }
  }

  /// Prepares for so many rows in all.
  ///
  /// Nothing depends on it but time: columns that grow by doubling would be copied and their memory cleared twice.
  func reserve(_ rows: Int) {
    guard rows > count * 2 else { return }
    origins.reserveCapacity(rows)
    identifiers.reserve(rows)
    for builder in builders.values { builder.reserve(rows) }
  }

  /// Gives every column as many cells as there are rows.
  func fillMissingColumns() {
    for builder in builders.values where builder.count < count { builder.appendBlanks(count - builder.count) }
  }

  /// Forgets those of the last rows that are not kept.
  func keepOrigins(_ kept: [Bool]) {
    let last = origins.suffix(kept.count)
    origins.removeLast(kept.count)
    origins += zip(last, kept).lazy.filter(\.1).map(\.0)
  }
}

extension PoolAssembly {
  /// A state to which the reading of a file can go back.
  struct Mark {
    fileprivate let count: Int
    fileprivate let builders: [String: any ColumnBuilder]
    fileprivate let ownColumns: [String]
    fileprivate let tally: FaultTally
    fileprivate let skippedRows: Int
  }

  /// The state before a file.
  var mark: Mark {
    Mark(count: count, builders: builders, ownColumns: ownColumns, tally: tally, skippedRows: skippedRows.count)
  }

  /// Forgets what was read since.
  func rewind(to mark: Mark) {
    let surplus = identifiers.ids.count - mark.count
    identifiers.removeLast(surplus)
    origins.removeLast(count - mark.count)
    builders = mark.builders
    ownColumns = mark.ownColumns
    for builder in builders.values { builder.removeLast(builder.count - mark.count) }
    tally = mark.tally
    skippedRows.removeLast(skippedRows.count - mark.skippedRows)
  }
}
