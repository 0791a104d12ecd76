import LinearProgramming
import Testing

@Suite struct ExchangeTests {
  /// One column and one row of every shape that the formats tell apart.
  private func menagerie(sense: ObjectiveSense) throws -> LinearModel {
    var builder = ModelBuilder("menagerie", sense: sense)
    let a = builder.addBinary("a", objective: 12_345_678_901)
    let b = builder.addColumn("b", .between(-2, 7), .integer, objective: -1)
    let c = builder.addColumn("c", .nonNegative, .integer)
    let d = builder.addColumn("d", .free, objective: 0.5)
    let e = builder.addColumn("e", .atMost(-3), objective: 1e-7)
    let f = builder.addColumn("f", .exactly(4))
    let g = builder.addColumn("g", .between(0, 2.5))
    builder.addColumn("unused", .nonNegative)
    builder.addRow("ceiling", 3 * a + 2 * b + 1 * c, .atMost(100))
    builder.addRow("floor", 1 * c - 1 * d, .atLeast(-5))
    builder.addRow("equal", 1 * a + 1 * e + 1 * f, .exactly(0))
    builder.addRow("range", 1 * b + 1 * g, .between(1, 4))
    builder.addRow("free_row", 1 * g, .free)
    builder.addToObjective(constant: 10)
    return try builder.build()
  }

  @Test func `MPS spells out every bound that a reader might guess otherwise`() throws {
    #expect(
      try MPSFormat.text(of: menagerie(sense: .minimise)) == """
        NAME menagerie
        ROWS
         N objective
         L ceiling
         G floor
         E equal
         L range
        COLUMNS
         MARKER 'MARKER' 'INTORG'
         a objective 12345678901
         a ceiling 3
         a equal 1
         b objective -1
         b ceiling 2
         b range 1
         c ceiling 1
         c floor 1
         MARKER 'MARKER' 'INTEND'
         d objective 0.5
         d floor -1
         e objective 1e-07
         e equal 1
         f equal 1
         g range 1
         unused objective 0
         objective.one objective 10
        RHS
         RHS ceiling 100
         RHS floor -5
         RHS range 4
        RANGES
         RANGE range 3
        BOUNDS
         FX BOUND objective.one 1
         UP BOUND a 1
         LO BOUND b -2
         UP BOUND b 7
         PL BOUND c
         FR BOUND d
         MI BOUND e
         UP BOUND e -3
         FX BOUND f 4
         UP BOUND g 2.5
        ENDATA

        """)
  }

  @Test func `MPS turns a maximum into a minimum and says so`() throws {
    let lines = try MPSFormat.text(of: menagerie(sense: .maximise)).split(separator: "\n")
    #expect(lines[0] == "* The objective is to be maximised; its coefficients are negated here, to be minimised.")
    #expect(lines.contains(" a objective -12345678901"))
    #expect(lines.contains(" objective.one objective -10"))
  }

  @Test func `LP text writes only what every reader takes`() throws {
    #expect(
      try LPFormat.text(of: menagerie(sense: .maximise)) == """
        \\ menagerie
        Maximize
         objective: 12345678901 a - b + 0.5 d + 1e-07 e + 0 unused + 10 objective.one
        Subject To
         ceiling: 3 a + 2 b + c <= 100
         floor: c - d >= -5
         equal: a + e + f = 0
         range.low: b + g >= 1
         range.high: b + g <= 4
        Bounds
         objective.one = 1
         -2 <= b <= 7
         d free
         -inf <= e <= -3
         f = 4
         0 <= g <= 2.5
        General
         b
         c
        Binary
         a
        End

        """)
  }

  @Test func `a long sum goes on in further lines`() throws {
    var builder = ModelBuilder("long", sense: .minimise)
    let columns = (0..<9).map { builder.addColumn("x\($0)", .nonNegative) }
    builder.addRow("sum", .sum(columns.map { (1, $0) }), .atLeast(1))
    let text = try LPFormat.text(of: builder.build())
    #expect(text.contains(" sum: x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7\n   + x8 >= 1\n"))
  }

  @Test func `a row without terms is written with a zero`() throws {
    var builder = ModelBuilder("empty", sense: .minimise)
    builder.addRow("nothing", LinearExpression(), .atMost(3))
    #expect(try LPFormat.text(of: builder.build()).contains(" nothing: 0 objective.one <= 3\n"))
  }

  @Test func `text arrives in pieces and in order`() throws {
    var columns = ColumnBatch()
    for _ in 0..<20_000 { columns.endColumn(bounds: .unit, kind: .integer, objective: 1) }
    let model = try LinearModel(sense: .minimise, columns: columns, rows: RowBatch())
    var pieces = 0
    var bytes: [UInt8] = []
    try MPSFormat.write(model) { piece in
      pieces += 1
      bytes.append(contentsOf: piece)
    }
    #expect(pieces > 5)
    #expect(try MPSFormat.text(of: model) == String(decoding: bytes, as: UTF8.self))
  }

  @Test func `a computed name that a file cannot hold is refused when it is written`() throws {
    var columns = ColumnBatch()
    columns.endColumn(bounds: .unit, kind: .integer, objective: 1)
    let model = try LinearModel(
      sense: .minimise, columns: columns, rows: RowBatch(), columnNames: .computed { "né\($0)" })
    #expect(throws: InvalidModel(diagnostics: [.invalidName(.column(0), "né0")])) { try MPSFormat.text(of: model) }
    #expect(throws: InvalidModel(diagnostics: [.invalidName(.column(0), "né0")])) { try LPFormat.text(of: model) }
  }

  @Test func `an error of the receiver ends the writing`() throws {
    struct DiskFull: Error {}
    let model = try menagerie(sense: .minimise)
    #expect(throws: DiskFull.self) { try MPSFormat.write(model) { _ throws in throw DiskFull() } }
  }
}
