/// The check digits of the numbers that establishments have.
enum EstablishmentNumber {
  /// A FINESS number without spaces, with its leading zero and capital letters; nil when its check digit is wrong.
  ///
  /// Corsican numbers begin with 2A or 2B; for the check, A counts as 1 and B as 2.
  static func finess(_ text: String) -> String? {
    let characters = compact(text)
    for candidate in [characters, [0x30] + characters] where candidate.count == 9 {
      var digits = candidate
      if digits[0] == UInt8(ascii: "2") && (digits[1] == UInt8(ascii: "A") || digits[1] == UInt8(ascii: "B")) {
        digits[1] -= UInt8(ascii: "A") - UInt8(ascii: "1")
      }
      if luhnSum(digits)?.isMultiple(of: 10) == true { return String(decoding: candidate, as: UTF8.self) }
    }
    return nil
  }

  /// A SIRET number without spaces, with its leading zero; nil when its check digit is wrong.
  ///
  /// The establishments of La Poste (SIREN 356 000 000) have numbers whose digits add up to a multiple of 5.
  static func siret(_ text: String) -> String? {
    let characters = compact(text)
    for candidate in [characters, [0x30] + characters] where candidate.count == 14 {
      let number = String(decoding: candidate, as: UTF8.self)
      guard let sum = luhnSum(candidate) else { continue }
      if sum.isMultiple(of: 10) { return number }
      let plainSum = candidate.reduce(0) { $0 + Int($1 - 0x30) }
      if number.hasPrefix("356000000") && plainSum.isMultiple(of: 5) { return number }
    }
    return nil
  }

  private static func compact(_ text: String) -> [UInt8] {
    Array(text.filter { !$0.isWhitespace }.uppercased().utf8)
  }

  /// The sum of Luhn's check: every second digit from the right counts twice; nil where there is no digit.
  private static func luhnSum(_ digits: [UInt8]) -> Int? {
    var sum = 0
    for (position, byte) in digits.reversed().enumerated() {
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte - 0x30) * (position.isMultiple(of: 2) ? 1 : 2)
      sum += digit > 9 ? digit - 9 : digit
    }
    return sum
  }
}
