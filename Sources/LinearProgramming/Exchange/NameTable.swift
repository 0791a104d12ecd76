/// The names of all rows or columns as bytes, made and checked once.
struct NameTable {
  private var bytes: [UInt8] = []
  private var starts = [0]

  /// Makes the names of `count` lines.
  init(_ names: LineNames, count: Int, line: (Int) -> ModelLine) throws(InvalidModel) {
    starts.reserveCapacity(count + 1)
    var diagnostics: [ModelDiagnostic] = []
    for number in 0..<count {
      let name = names[number]
      if !NameRule.allows(name) { diagnostics.append(.invalidName(line(number), name)) }
      bytes.append(contentsOf: name.utf8)
      starts.append(bytes.count)
    }
    guard diagnostics.isEmpty else { throw InvalidModel(diagnostics: diagnostics) }
  }

  subscript(line: Int) -> ArraySlice<UInt8> { bytes[starts[line]..<starts[line + 1]] }
}
