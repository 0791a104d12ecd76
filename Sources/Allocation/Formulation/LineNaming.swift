/// Names for the rows and columns of a model: letters, digits, `_` and `.` only, each name once.
///
/// `/` becomes `.` and every other byte `_`; long parts are cut; a name that is taken gets a number behind it.
struct LineNaming {
  private var taken: Set<String> = []
  private static let longest = 80

  /// A name for the parts of an identifier, unlike all before.
  mutating func name(_ parts: [String]) -> String {
    let plain = parts.map(Self.plain).joined(separator: ".")
    if taken.insert(plain).inserted { return plain }
    var number = 2
    while !taken.insert("\(plain).\(number)").inserted { number += 1 }
    return "\(plain).\(number)"
  }

  private static func plain(_ part: String) -> String {
    String(
      decoding: part.utf8.prefix(longest).map { byte -> UInt8 in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
          byte
        case UInt8(ascii: "/"): UInt8(ascii: ".")
        default: UInt8(ascii: "_")
        }
      }, as: UTF8.self)
  }
}
