/// Many texts in one block of bytes: the values of a column without an object each.
public struct TextArena: Sendable {
  /// The UTF-8 bytes of all texts, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Where each text starts, and the end of the last.
  public private(set) var offsets: [Int] = [0]

  /// An arena without texts.
  public init() {}

  /// The number of texts.
  public var count: Int { offsets.count - 1 }

  /// Adds a text and gives its index.
  @discardableResult
  public mutating func append(_ text: some Sequence<UInt8>) -> Int {
    bytes.append(contentsOf: text)
    offsets.append(bytes.count)
    return count - 1
  }

  /// The bytes of a text.
  public func utf8(at index: Int) -> ArraySlice<UInt8> { bytes[offsets[index]..<offsets[index + 1]] }

  /// A text.
  public subscript(index: Int) -> String { String(decoding: utf8(at: index), as: UTF8.self) }
}
