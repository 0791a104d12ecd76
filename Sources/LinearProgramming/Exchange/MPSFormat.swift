/// Writes a model as free MPS, which every solver reads.
///
/// MPS has no agreed way to say "maximise", and readers differ in what they take for granted. So a model that
/// maximises is written as one that minimises the negated objective, a comment says so, and every bound that some
/// reader might guess otherwise is spelled out. The same model gives the same bytes everywhere.
///
/// - A row with two different ends is written as `L` with a range below its upper end.
/// - A row without bounds says nothing and is left out: readers differ in what they make of a further `N` row.
/// - The objective's constant becomes a column `objective.one` that is fixed at one: readers differ in the sign that
///   they give to a right-hand side of the objective.
public enum MPSFormat {
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
      let isFree = (0..<model.rows.count).map { model.rows.bounds(of: $0) == .free }
      var writer = MPSWriter(
        model: model, rowNames: rowNames, columnNames: columnNames, isFree: isFree, sink: TextSink(receive))
      try writer.write()
    }
  }
}

private struct MPSWriter: ~Copyable {
  let model: LinearModel
  let rowNames: NameTable
  let columnNames: NameTable
  /// Rows that are left out.
  let isFree: [Bool]
  var sink: TextSink

  private var objectiveSign: Double { model.sense == .minimise ? 1 : -1 }

  mutating func write() throws {
    if model.sense == .maximise {
      sink.write("* The objective is to be maximised; its coefficients are negated here, to be minimised.")
      try sink.endLine()
    }
    sink.write("NAME ")
    sink.write(text: NameRule.allows(model.name) ? model.name : "model")
    try sink.endLine()
    try writeRows()
    try writeColumns()
    try writeRightHandSides()
    try writeRanges()
    try writeBounds()
    sink.write("ENDATA")
    try sink.endLine()
    try sink.flush()
  }

  private mutating func writeRows() throws {
    sink.write("ROWS")
    try sink.endLine()
    sink.write(" N objective")
    try sink.endLine()
    for row in 0..<model.rows.count {
      guard !isFree[row] else { continue }
      sink.write(code(of: model.rows.bounds(of: row)))
      sink.write(rowNames[row])
      try sink.endLine()
    }
  }

  private func code(of bounds: Bounds) -> StaticString {
    if bounds.isFixed { return " E " }
    return bounds.upper.isFinite ? " L " : " G "
  }

  private mutating func writeColumns() throws {
    sink.write("COLUMNS")
    try sink.endLine()
    var inIntegers = false
    for column in 0..<model.columns.count {
      if model.columns.isInteger[column] != inIntegers {
        inIntegers.toggle()
        try writeMarker(inIntegers ? "INTORG" : "INTEND")
      }
      try writeEntries(of: column)
    }
    if inIntegers { try writeMarker("INTEND") }
    if model.objectiveConstant != 0 {
      sink.write(" objective.one objective ")
      sink.write(objectiveSign * model.objectiveConstant)
      try sink.endLine()
    }
  }

  private mutating func writeEntries(of column: Int) throws {
    let matrix = model.columns.entries
    let entries = matrix.entries(of: column)
    // A column without any entry still has to be named.
    if model.columns.objective[column] != 0 || entries.allSatisfy({ isFree[Int(matrix.indices[$0])] }) {
      sink.write(" ")
      sink.write(columnNames[column])
      sink.write(" objective ")
      sink.write(objectiveSign * model.columns.objective[column])
      try sink.endLine()
    }
    for entry in entries where !isFree[Int(matrix.indices[entry])] {
      sink.write(" ")
      sink.write(columnNames[column])
      sink.write(" ")
      sink.write(rowNames[Int(matrix.indices[entry])])
      sink.write(" ")
      sink.write(matrix.values[entry])
      try sink.endLine()
    }
  }

  private mutating func writeMarker(_ kind: StaticString) throws {
    sink.write(" MARKER 'MARKER' '")
    sink.write(kind)
    sink.write("'")
    try sink.endLine()
  }

  private mutating func writeRightHandSides() throws {
    sink.write("RHS")
    try sink.endLine()
    for row in 0..<model.rows.count {
      let bounds = model.rows.bounds(of: row)
      let end = bounds.upper.isFinite ? bounds.upper : bounds.lower
      guard end.isFinite, end != 0 else { continue }
      sink.write(" RHS ")
      sink.write(rowNames[row])
      sink.write(" ")
      sink.write(end)
      try sink.endLine()
    }
  }

  private mutating func writeRanges() throws {
    var isFirst = true
    for row in 0..<model.rows.count {
      let bounds = model.rows.bounds(of: row)
      guard bounds.lower.isFinite, bounds.upper.isFinite, !bounds.isFixed else { continue }
      if isFirst {
        sink.write("RANGES")
        try sink.endLine()
        isFirst = false
      }
      sink.write(" RANGE ")
      sink.write(rowNames[row])
      sink.write(" ")
      sink.write(bounds.upper - bounds.lower)
      try sink.endLine()
    }
  }

  private mutating func writeBounds() throws {
    sink.write("BOUNDS")
    try sink.endLine()
    if model.objectiveConstant != 0 {
      sink.write(" FX BOUND objective.one 1")
      try sink.endLine()
    }
    for column in 0..<model.columns.count {
      let bounds = model.columns.bounds(of: column)
      if bounds.isFixed {
        try writeBound(" FX BOUND ", column, bounds.lower)
      } else if bounds == .free {
        try writeBound(" FR BOUND ", column, nil)
      } else {
        // Some readers take an integer column without an upper bound for one that ends at one, and a lower bound for
        // minus infinity where the upper one is negative.
        if bounds.lower == -.infinity {
          try writeBound(" MI BOUND ", column, nil)
        } else if bounds.lower != 0 {
          try writeBound(" LO BOUND ", column, bounds.lower)
        }
        if bounds.upper.isFinite {
          try writeBound(" UP BOUND ", column, bounds.upper)
        } else if model.columns.isInteger[column] {
          try writeBound(" PL BOUND ", column, nil)
        }
      }
    }
  }

  private mutating func writeBound(_ kind: StaticString, _ column: Int, _ value: Double?) throws {
    sink.write(kind)
    sink.write(columnNames[column])
    if let value {
      sink.write(" ")
      sink.write(value)
    }
    try sink.endLine()
  }
}
