/// Many texts in one block of bytes: the values of a column without an object each.
public struct TextArena: Sendable, Equatable {
  /// The UTF-8 bytes of all texts, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Where each text starts, and the end of the last.
  public private(set) var offsets: [Int] = [0]

  /// An arena without texts.
  public init() {}

  /// An arena of given texts.
  init(bytes: [UInt8], offsets: [Int]) {
    self.bytes = bytes
    self.offsets = offsets
  }

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

extension TextArena {
  /// Adds a text of a window and gives its index.
  @discardableResult
  mutating func append(_ window: Span<UInt8>, start: Int, length: Int) -> Int {
    window.extracting(start..<start + length).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    offsets.append(bytes.count)
    return count - 1
  }

  /// Prepares for so many texts in all, of the length that those so far have on average.
  mutating func reserve(_ texts: Int) {
    guard count > 0 else { return }
    offsets.reserveCapacity(texts + 1)
    bytes.reserveCapacity(texts * (bytes.count / count + 1))
  }

  /// Forgets the last texts.
  mutating func removeLast(_ count: Int) {
    offsets.removeLast(count)
    bytes.removeLast(bytes.count - offsets[offsets.count - 1])
  }

  /// The texts in another order.
  ///
  /// - Parameter order: for each text of the new arena its index in this one; nil leaves them.
  /// - Returns: the texts in that order.
  func reordered(_ order: [Int32]?) -> TextArena {
    guard let order else { return self }
    var arena = TextArena()
    arena.bytes.reserveCapacity(bytes.count)
    arena.offsets.reserveCapacity(order.count + 1)
    for index in order { arena.append(utf8(at: Int(index))) }
    return arena
  }
}
