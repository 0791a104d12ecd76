extension AppliedChange {
  /// The same change, its values without the spaces that JSON does not need: files laid out anew still compare.
  public var compacted: AppliedChange {
    AppliedChange(path: path, before: before.map(Self.compacted), after: after.map(Self.compacted))
  }

  private static func compacted(_ json: String) -> String {
    var isInText = false
    var isEscaped = false
    let kept = json.utf8.filter { byte in
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        return true
      }
      isInText = byte == UInt8(ascii: "\"")
      return ![0x20, 0x0A, 0x0D, 0x09].contains(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
