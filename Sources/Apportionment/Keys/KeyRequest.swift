public import DeclarativeFiles
public import Quantities
public import Regulation
internal import Wordings

/// A key as a user writes it: `population`, `beds.csv:beds`, `pool.csv`, each with `=` and a weight where several are
/// mixed.
public struct KeyRequest: Sendable, Hashable {
  /// Where the figures come from.
  public enum Source: Sendable, Hashable {
    /// A key that ships with the program.
    case shipped(ShippedKey)
    /// A column of a CSV file, summed by region; nil counts the rows.
    case file(path: String, column: String?)
  }

  /// Why a text is no key.
  public enum Refusal: Error, Sendable, Hashable {
    /// It names neither a shipped key nor a CSV file.
    case unknown(String, nearest: String?)
    /// The weight is no number above 0, 1 000 at most, of six decimals.
    case weight(String)
  }

  /// The key as it was written, without its weight.
  public let name: String
  /// Where the figures come from.
  public let source: Source
  /// The weight in a mix.
  public let weight: Decimal6

  /// Reads a key.
  ///
  /// - Throws: ``Refusal`` when the text is no key.
  public init(_ text: String) throws(Refusal) {
    let equals = text.lastIndex(of: "=")
    name = equals.map { String(text[..<$0]) } ?? text
    if let equals {
      let written = text[text.index(after: equals)...]
      guard let millionths = DecimalText.scaled(written, digits: 6), millionths > 0,
        millionths <= KeyMix.weightLimit.millionths
      else { throw .weight(text) }
      weight = Decimal6(millionths: millionths)
    } else {
      weight = .one
    }
    source = try Self.source(name)
  }

  private static func source(_ name: String) throws(Refusal) -> Source {
    if let shipped = ShippedKey(rawValue: FoldedText(name).description) { return .shipped(shipped) }
    if let colon = name.lastIndex(of: ":"), colon > name.startIndex {
      let column = String(name[name.index(after: colon)...])
      return .file(path: String(name[..<colon]), column: column.isEmpty ? nil : column)
    }
    let isFile = name.contains("/") || [".csv", ".csv.gz", ".tsv", ".txt"].contains { name.lowercased().hasSuffix($0) }
    guard isFile else { throw .unknown(name, nearest: NearestName.nearest(to: name, among: ShippedKey.names)) }
    return .file(path: name, column: nil)
  }

  /// The key with its figures.
  ///
  /// - Parameters:
  ///   - regulation: what is published.
  ///   - log: where faults of the file go.
  /// - Returns: the key; nil, with faults, when the file cannot be used.
  /// - Throws: `UnreadableFile` when it cannot be opened or read.
  public func key(_ regulation: Regulation, into log: inout DiagnosticLog) throws(UnreadableFile) -> RegionalKey? {
    switch source {
    case .shipped(let key): return key.key(regulation)
    case .file(let path, let column):
      let reading = KeyFileReading(name: name, path: path, column: column, regulation: regulation)
      return try reading.key(into: &log)
    }
  }
}
