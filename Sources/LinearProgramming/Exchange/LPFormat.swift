/// Writes a model as LP text, for people to read and for tests to compare.
///
/// The same model gives the same bytes everywhere. Readers differ in what they take, so only what all of them take
/// is written: a row with two different ends becomes two rows, `name.low` and `name.high`, a row without bounds is
/// left out, and the objective's constant becomes a column `objective.one` that is fixed at one.
public enum LPFormat {
  /// The text of a model.
  ///
  /// - Throws: ``InvalidModel`` when a computed name is not allowed.
  public static func text(of model: LinearModel) throws -> String {
    var bytes: [UInt8] = []
    try write(model) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands the text of a model to `receive`, piece by piece.
  ///
  /// - Throws: ``InvalidModel`` when a computed name is not allowed, and whatever `receive` throws.
  public static func write(_ model: LinearModel, to receive: (borrowing [UInt8]) throws -> Void) throws {
    let rowNames = try NameTable(model.rowNames, count: model.rows.count) { .row($0) }
    let columnNames = try NameTable(model.columnNames, count: model.columns.count) { .column($0) }
    try withoutActuallyEscaping(receive) { receive in
      var writer = LPWriter(
        model: model, byRow: model.columns.entries.transposed(count: model.rows.count), rowNames: rowNames,
        columnNames: columnNames, sink: TextSink(receive))
      try writer.write()
    }
  }
}

private struct LPWriter: ~Copyable {
  let model: LinearModel
  let byRow: SparseLines
  let rowNames: NameTable
  let columnNames: NameTable
  var sink: TextSink

  /// Readers limit the length of a line; this many terms stay below all limits that we met.
  private static let termsPerLine = 8
  /// The column that carries the constant, and stands where a reader wants to see some column.
  private static let one = Array("objective.one".utf8)[...]
  var usesOne = false

  mutating func write() throws {
    sink.write("\\ ")
    sink.write(text: NameRule.allows(model.name) ? model.name : "model")
    try sink.endLine()
    try writeObjective()
    try writeRows()
    try writeBounds()
    try writeKinds("General", binary: false)
    try writeKinds("Binary", binary: true)
    sink.write("End")
    try sink.endLine()
    try sink.flush()
  }

  private mutating func writeObjective() throws {
    sink.write(model.sense == .minimise ? "Minimize" : "Maximize")
    try sink.endLine()
    sink.write(" objective:")
    var written = 0
    for column in 0..<model.columns.count {
      // A column that stands nowhere else is named here, with a zero.
      let coefficient = model.columns.objective[column]
      guard coefficient != 0 || model.columns.entries.entries(of: column).isEmpty else { continue }
      try writeTerm(coefficient, columnNames[column], position: written)
      written += 1
    }
    if model.objectiveConstant != 0 || written == 0 {
      try writeOne(model.objectiveConstant, position: written)
    }
    try sink.endLine()
  }

  private mutating func writeOne(_ coefficient: Double, position: Int) throws {
    usesOne = true
    try writeTerm(coefficient, Self.one, position: position)
  }

  private mutating func writeTerm(_ coefficient: Double, _ name: ArraySlice<UInt8>, position: Int) throws {
    if position > 0 && position % Self.termsPerLine == 0 {
      try sink.endLine()
      sink.write("  ")
    }
    sink.write(coefficient < 0 ? " - " : position == 0 ? " " : " + ")
    if coefficient.magnitude != 1 {
      sink.write(coefficient.magnitude)
      sink.write(" ")
    }
    sink.write(name)
  }

  private mutating func writeRows() throws {
    sink.write("Subject To")
    try sink.endLine()
    if (0..<model.rows.count).allSatisfy({ model.rows.bounds(of: $0) == .free }) {
      // Some readers want at least one row.
      sink.write(" objective.row:")
      try writeOne(0, position: 0)
      sink.write(" >= 0")
      try sink.endLine()
    }
    for row in 0..<model.rows.count {
      let bounds = model.rows.bounds(of: row)
      if bounds.isFixed {
        try writeRow(row, suffix: "", " = ", bounds.lower)
      } else if bounds.lower.isFinite && bounds.upper.isFinite {
        try writeRow(row, suffix: ".low", " >= ", bounds.lower)
        try writeRow(row, suffix: ".high", " <= ", bounds.upper)
      } else if bounds.upper.isFinite {
        try writeRow(row, suffix: "", " <= ", bounds.upper)
      } else if bounds.lower.isFinite {
        try writeRow(row, suffix: "", " >= ", bounds.lower)
      }
    }
  }

  private mutating func writeRow(
    _ row: Int, suffix: StaticString, _ relation: StaticString, _ end: Double
  ) throws {
    sink.write(" ")
    sink.write(rowNames[row])
    sink.write(suffix)
    sink.write(":")
    let entries = byRow.entries(of: row)
    for entry in entries {
      try writeTerm(
        byRow.values[entry], columnNames[Int(byRow.indices[entry])], position: entry - entries.lowerBound)
    }
    // A row needs a term to be read.
    if entries.isEmpty { try writeOne(0, position: 0) }
    sink.write(relation)
    sink.write(end)
    try sink.endLine()
  }

  private mutating func writeBounds() throws {
    sink.write("Bounds")
    try sink.endLine()
    if usesOne {
      sink.write(" ")
      sink.write(Self.one)
      sink.write(" = 1")
      try sink.endLine()
    }
    for column in 0..<model.columns.count {
      let bounds = model.columns.bounds(of: column)
      let isBinary = model.columns.isInteger[column] && bounds == .unit
      guard bounds != .nonNegative && !isBinary else { continue }
      sink.write(" ")
      if bounds.isFixed {
        sink.write(columnNames[column])
        sink.write(" = ")
        sink.write(bounds.lower)
      } else if bounds == .free {
        sink.write(columnNames[column])
        sink.write(" free")
      } else {
        if bounds.lower.isFinite { sink.write(bounds.lower) } else { sink.write("-inf") }
        sink.write(" <= ")
        sink.write(columnNames[column])
        if bounds.upper.isFinite {
          sink.write(" <= ")
          sink.write(bounds.upper)
        }
      }
      try sink.endLine()
    }
  }

  /// Lists the integer columns that are binary, or those that are not, under a heading.
  private mutating func writeKinds(_ heading: StaticString, binary: Bool) throws {
    var isFirst = true
    for column in 0..<model.columns.count
    where model.columns.isInteger[column] && (model.columns.bounds(of: column) == .unit) == binary {
      if isFirst {
        sink.write(heading)
        try sink.endLine()
        isFirst = false
      }
      sink.write(" ")
      sink.write(columnNames[column])
      try sink.endLine()
    }
  }
}
