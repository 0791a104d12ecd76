/// Texts that mean something known: each distinct text is resolved once.
struct ResolvedCells: CellReader {
  /// What a text means.
  enum Meaning {
    /// The text in its canonical form.
    case text(String)
    /// The text in its canonical form, and what is odd about it.
    case odd(String, CellProblem)
    /// Nothing.
    case fault(CellProblem)
  }

  static let blank: Int32 = -1

  private let meaning: @Sendable (String) -> Meaning
  private var written = TextInterner()
  /// For the empty cell and then for each written text its number in `canonical`, and what is wrong or odd about it.
  private var meanings: [(number: Int32, problem: CellProblem?)]
  private var canonical = TextArena()
  private var numbers: [String: Int32] = [:]

  init(blankProblem: CellProblem? = nil, _ meaning: @escaping @Sendable (String) -> Meaning) {
    self.meaning = meaning
    meanings = [(Self.blank, blankProblem)]
  }

  mutating func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, appendingTo values: inout [Int32],
    report: (_ index: Int, _ problem: CellProblem) -> Void
  ) {
    values.append(cells.count, of: Self.blank) { values in
      var told = written.count
      written.number(cells, in: bytes, into: &values)
      for new in told..<written.count { meanings.append(resolved(new)) }
      for index in cells.indices {
        let text = Int(values[index])
        let (number, problem) = meanings[text + 1]
        values[index] = number
        guard let problem else { continue }
        // Texts are numbered as they come: from the first on, an odd one is only told once.
        if !problem.isWarning || text >= told { report(index, problem) }
        told = max(told, text + 1)
      }
    }
  }

  func column(of values: [Int32], in order: [Int32]?) -> Column {
    .texts(CodedColumn(numbers: values.reordered(order), of: canonical))
  }

  private mutating func resolved(_ text: Int) -> (Int32, CellProblem?) {
    guard written.utf8(at: text).isUTF8 else { return (Self.blank, .notUTF8) }
    switch meaning(String(decoding: written.utf8(at: text), as: UTF8.self)) {
    case .text(let text): return (canonicalNumber(of: text), nil)
    case .odd(let text, let problem): return (canonicalNumber(of: text), problem)
    case .fault(let problem): return (Self.blank, problem)
    }
  }

  private mutating func canonicalNumber(of text: String) -> Int32 {
    if let known = numbers[text] { return known }
    let number = Int32(canonical.append(text.utf8))
    numbers[text] = number
    return number
  }
}
