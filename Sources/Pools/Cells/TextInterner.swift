/// Texts by number, each distinct text once: a hash table of the bytes themselves, without an object for a text.
struct TextInterner {
  /// The distinct texts, in the order in which they first came.
  private(set) var values = TextArena()
  /// Open addressing: a hash of 32 bits above the number of its text plus one; 0 where there is none.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  /// Of no influence on numbers or order; only so that nobody can prepare texts that collide.
  private let seed = UInt64.random(in: 1 ... .max)

  /// The number of a text.
  ///
  /// - Parameters:
  ///   - bytes: a window with a margin of eight bytes behind the text.
  ///   - start: the offset of the text.
  ///   - length: the number of its bytes, above 0.
  /// - Returns: the number; a new text has the number that ``TextArena/count`` was before.
  mutating func number(of bytes: Span<UInt8>, start: Int, length: Int) -> Int32 {
    let hash = self.hash(bytes.bytes, start: start, length: length)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if values.isEqual(number, to: bytes, start: start, length: length) { return Int32(number) }
      }
      slot = (slot + 1) & mask
    }
    let number = values.append(bytes, start: start, length: length)
    slots[slot] = hash << 32 | UInt64(number + 1)
    if values.count * 2 > slots.count { grow() }
    return Int32(number)
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 4)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  /// Multiplies and folds eight bytes at a time; the last ones are shifted up so that nothing behind the text counts.
  @inline(__always)
  private func hash(_ bytes: RawSpan, start: Int, length: Int) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: length)
    var position = start
    var rest = length
    while rest > 8 {
      hash = Self.mixed(hash ^ bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
      rest -= 8
    }
    let last = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) &<< UInt64(64 - 8 * rest)
    return Self.mixed(hash ^ last) >> 32
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = (word &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }
}
