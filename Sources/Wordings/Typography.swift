/// How figures are written for a reader: `1 234,50 €` in French, `€1,234.50` in English.
public struct Typography: Sendable {
  /// The language whose habits are followed.
  public let language: Language

  /// The typography of a language.
  public init(_ language: Language) {
    self.language = language
  }

  private var groupSeparator: String { language == .french ? "\u{202F}" : "," }
  private var decimalSeparator: String { language == .french ? "," : "." }

  /// A whole number with grouped thousands.
  public func integer(_ value: Int64) -> String {
    let digits = Array(String(value.magnitude))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { grouped += groupSeparator }
      grouped.append(digit)
    }
    return value < 0 ? "\u{2212}" + grouped : grouped
  }

  /// A decimal number held as an integer count of its last digit.
  ///
  /// - Parameters:
  ///   - scaled: the number multiplied by ten to the power of `digits`.
  ///   - digits: digits after the decimal separator that `scaled` carries, 0 to 18.
  ///   - shortest: drops the zeros that end the decimals.
  /// - Returns: the number with grouped thousands.
  public func decimal(_ scaled: Int64, digits: Int, shortest: Bool = false) -> String {
    let text = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    let whole = integer(Int64(padded.dropLast(digits)) ?? 0)
    var fraction = String(padded.suffix(digits))
    if shortest { while fraction.last == "0" { fraction.removeLast() } }
    let sign = scaled < 0 ? "\u{2212}" : ""
    return fraction.isEmpty ? sign + whole : sign + whole + decimalSeparator + fraction
  }

  /// An amount of euros held in cents.
  public func euros(cents: Int64) -> String {
    let amount = decimal(cents, digits: 2)
    return language == .french
      ? amount + "\u{00A0}€" : amount.hasPrefix("\u{2212}") ? "\u{2212}€" + amount.dropFirst() : "€" + amount
  }

  /// An amount rounded to whole euros, half away from zero, held in cents.
  public func wholeEuros(cents: Int64) -> String {
    let rounded = (cents + (cents < 0 ? -50 : 50)) / 100
    return language == .french
      ? integer(rounded) + "\u{00A0}€" : rounded < 0 ? "\u{2212}€" + integer(-rounded) : "€" + integer(rounded)
  }

  /// Points held in thousandths, without the zeros that end the decimals.
  public func points(thousandths: Int64) -> String {
    decimal(thousandths, digits: 3, shortest: true)
  }

  /// A share held in basis points, as a percentage.
  public func percent(basisPoints: Int64) -> String {
    decimal(basisPoints, digits: 2, shortest: true) + (language == .french ? "\u{202F}%" : "%")
  }

  /// A month of a year with its short name: `Nov 2020`, `nov. 2020`.
  ///
  /// - Parameters:
  ///   - year: the civil year.
  ///   - month: 1 to 12.
  /// - Returns: the short name and the year, not to be parted.
  public func month(year: Int, month: Int) -> String {
    let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let french = [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
    let names = language == .french ? french : english
    return (names.indices.contains(month - 1) ? names[month - 1] : String(month)) + "\u{00A0}" + String(year)
  }

  /// Seconds, in milliseconds under a tenth, to the hundredth under ten, to the tenth under a minute, else in minutes and seconds.
  public func seconds(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "–" }
    if seconds < 0.0995 { return "\(max(1, Int64((seconds * 1_000).rounded())))\u{00A0}ms" }
    if seconds < 9.995 { return decimal(Int64((seconds * 100).rounded()), digits: 2) + "\u{00A0}s" }
    if seconds < 59.95 {
      return decimal(Int64((seconds * 10).rounded()), digits: 1) + "\u{00A0}s"
    }
    let whole = Int64(seconds.rounded())
    return "\(whole / 60)\u{00A0}min\u{00A0}\(whole % 60)\u{00A0}s"
  }

  /// A duration in whole seconds, in minutes and seconds from two minutes on.
  public func wholeSeconds(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "–" }
    let whole = Int64(seconds)
    return whole < 120 ? "\(whole)\u{00A0}s" : "\(whole / 60)\u{00A0}min\u{00A0}\(whole % 60)\u{00A0}s"
  }

  /// An amount of memory in bytes, in whole mebibytes.
  public func memory(bytes: Int) -> String {
    integer(Int64((bytes + (1 << 19)) >> 20)) + "\u{00A0}" + (language == .french ? "Mio" : "MiB")
  }
}
