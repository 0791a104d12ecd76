/// Many texts in one block of bytes: the values of a column without an object each.
public struct TextArena: Sendable, Equatable {
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

extension TextArena {
  /// Adds a text of a window and gives its index.
  @discardableResult
  mutating func append(_ window: Span<UInt8>, start: Int, length: Int) -> Int {
    window.extracting(start..<start + length).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    offsets.append(bytes.count)
    return count - 1
  }

  /// Forgets the last texts.
  mutating func removeLast(_ count: Int) {
    offsets.removeLast(count)
    bytes.removeLast(bytes.count - offsets[offsets.count - 1])
  }

  /// The texts in another order.
  ///
  /// - Parameter order: for each text of the new arena its index in this one.
  func reordered(_ order: [Int32]) -> TextArena {
    var arena = TextArena()
    arena.bytes.reserveCapacity(bytes.count)
    arena.offsets.reserveCapacity(order.count + 1)
    for index in order { arena.append(utf8(at: Int(index))) }
    return arena
  }

  /// Whether a text has the bytes of a part of a window.
  func isEqual(_ index: Int, to window: Span<UInt8>, start: Int, length: Int) -> Bool {
    let offset = offsets[index]
    guard offsets[index + 1] - offset == length else { return false }
    let (own, other) = (bytes.span.bytes, window.bytes)
    var position = 0
    while position + 8 <= length {
      let word = own.unsafeLoadUnaligned(fromByteOffset: offset + position, as: UInt64.self)
      if word != other.unsafeLoadUnaligned(fromByteOffset: start + position, as: UInt64.self) { return false }
      position += 8
    }
    while position < length {
      if bytes[offset + position] != window[start + position] { return false }
      position += 1
    }
    return true
  }
}
