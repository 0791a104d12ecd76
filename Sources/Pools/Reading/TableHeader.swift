/// The titles of a file and the separator between them.
struct TableHeader {
  /// A title and where it stands.
  struct Title {
    /// The text, without spaces around it.
    let text: String
    /// Whether its bytes are UTF-8.
    let isUTF8: Bool
    /// The offset of its cell in the window.
    let offset: Int
  }

  /// Columns that a file may have.
  static let columnLimit = 2_000

  /// The byte between cells.
  let separator: UInt8
  /// The titles, in the order of the file.
  let titles: [Title]
  /// Where the row of titles stands.
  let place: RecordScanner.RowPlace
  /// Where the rows begin.
  let scanner: RecordScanner

  /// How the search for the titles ended.
  enum Outcome {
    /// They were found.
    case found(TableHeader)
    /// The window ends before they do.
    case incomplete
    /// The file holds no text.
    case empty
    /// More columns than a file may have.
    case tooManyColumns(RecordScanner.RowPlace)
    /// Nothing can be read.
    case fatal(RecordScanner.FileFault, RecordScanner.RowPlace, at: Int)
  }

  /// Looks for the titles: the first line that is not blank, cut by the separator that gives most known titles.
  ///
  /// - Parameters:
  ///   - window: the beginning of the file.
  ///   - start: where its text begins.
  /// - Returns: the titles, or why there are none.
  static func find(in window: borrowing TextWindow, from start: Int) -> Outcome {
    let bytes = window.bytes
    var (first, line) = (start, 1)
    var separators = Array(";,\t".utf8)
    if let hint = separatorHint(bytes.span, from: start, end: window.end) {
      separators = [hint.separator]
      (first, line) = (hint.next, 2)
    }
    var best: (score: (known: Int, titles: Int), header: TableHeader)?
    var failure: Outcome = .empty
    for separator in separators {
      var scanner = RecordScanner(separator: separator, width: columnLimit, position: first, line: line)
      var batch = RecordBatch(width: columnLimit, capacity: 1)
      switch scanner.scan(bytes.span, end: window.end, isLast: window.isLast, into: &batch) {
      case .exhausted where !window.isLast: return .incomplete
      case .exhausted: continue
      case .fatal(let fault, let place, let at): failure = .fatal(fault, place, at: at)
      case .full: failure = .tooManyColumns(batch.place(ofRow: 0))
      case .badRow(.textAfterQuote, let place) where best == nil:
        failure = .fatal(.unclosedQuote, place, at: place.start)
      case .badRow(.textAfterQuote, _): continue
      case .badRow(.ragged(let cells), let place):
        guard cells <= columnLimit else {
          failure = .tooManyColumns(place)
          continue
        }
        let titles = (0..<cells).map { column in
          Title(batch.cell(row: 0, column: column), in: bytes)
        }
        let known = titles.count { PoolSchema.column(titled: $0.text) != nil }
        let header = TableHeader(separator: separator, titles: titles, place: place, scanner: scanner)
        if best.map({ $0.score < (known, cells) }) ?? true { best = ((known, cells), header) }
      }
    }
    // Where no title is known, a separator under which the row cannot be cut may have been the right one.
    guard let best else { return failure }
    if case .empty = failure { return .found(best.header) }
    return best.score.known == 0 ? failure : .found(best.header)
  }

  /// The line `sep=;` with which spreadsheets announce a separator.
  private static func separatorHint(
    _ bytes: Span<UInt8>, from start: Int, end: Int
  ) -> (separator: UInt8, next: Int)? {
    guard start + 6 <= end else { return nil }
    for (index, letter) in "sep=".utf8.enumerated() where bytes[start + index] | 0x20 != letter | 0x20 { return nil }
    let separator = bytes[start + 4]
    guard [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")].contains(separator) else { return nil }
    switch (bytes[start + 5], start + 6 < end ? bytes[start + 6] : 0) {
    case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): return (separator, start + 7)
    case (UInt8(ascii: "\r"), _), (UInt8(ascii: "\n"), _): return (separator, start + 6)
    default: return nil
    }
  }
}

extension TableHeader.Title {
  fileprivate init(_ cell: Cell, in bytes: [UInt8]) {
    let plain = cell.trimmed(in: bytes.span).plainBytes(in: bytes.span)
    text = String(decoding: plain, as: UTF8.self)
    isUTF8 = String(validating: plain, as: UTF8.self) != nil
    offset = cell.start
  }
}
