public import Quantities
public import Wordings

extension ValueReader where Value == String {
  /// Any text; figures and dates are read as the text that was written.
  public static var text: ValueReader { scalar(.expectedText) { $0 } }

  /// An identifier: letters, digits, `-` and `_`.
  public static var identifier: ValueReader {
    ValueReader { value, log in
      guard let text = value.text else {
        log.wrongType(of: value, expected: .expectedIdentifier)
        return nil
      }
      guard text.isIdentifier else {
        log.error("bad-id", at: value.location, .wrongType(expected: .expectedIdentifier, found: value.description))
        return nil
      }
      return text
    }
  }

  /// One of a set of names; another one is a fault that offers the nearest.
  public static func name(among names: [String], code: String = "unknown-value") -> ValueReader {
    ValueReader { value, log in
      guard let text = value.text else {
        log.wrongType(of: value, expected: .expectedText, hint: .expectedOneOf(names))
        return nil
      }
      guard names.contains(text) else {
        log.unknownName(code, text, at: value.location, among: names, .unknownValue(text))
        return nil
      }
      return text
    }
  }
}

extension ValueReader where Value == Bool {
  /// Yes or no, in the words of either language.
  public static var boolean: ValueReader {
    scalar(.expectedBoolean) { text in
      switch FoldedText(text).description {
      case "true", "yes", "on", "vrai", "oui": true
      case "false", "no", "off", "faux", "non": false
      default: nil
      }
    }
  }
}

extension ValueReader where Value == CalendarDate {
  /// A day that exists, as `2020-11-01`.
  public static var date: ValueReader {
    ValueReader { value, log in
      guard let text = value.text else {
        log.wrongType(of: value, expected: .expectedDate)
        return nil
      }
      if let date = CalendarDate(iso: text) { return date }
      let isShaped = text.count == 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
      if isShaped {
        log.error("wrong-type", at: value.location, .noSuchDay(text))
      } else {
        log.wrongType(of: value, expected: .expectedDate)
      }
      return nil
    }
  }
}

extension ValueReader where Value == YearMonth {
  /// The first day of a month, as `2020-11-01`.
  public static var monthFirst: ValueReader {
    ValueReader { value, log in
      guard let date = ValueReader<CalendarDate>.date.read(value, log) else { return nil }
      guard date.components.day == 1 else {
        log.outOfRange(value, expected: .expectedMonthFirst)
        return nil
      }
      return date.month
    }
  }
}

extension ValueReader where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the names of an enumeration.
  public static var choice: ValueReader {
    ValueReader { value, log in
      let names = Value.allCases.map(\.rawValue)
      return ValueReader<String>.name(among: names).read(value, log).flatMap(Value.init(rawValue:))
    }
  }
}

extension ValueReader {
  /// A scalar that a function turns into a value; nil is a fault that says what was expected.
  public static func scalar(_ expected: Wording, _ convert: @escaping (String) -> Value?) -> ValueReader {
    ValueReader { value, log in
      if let text = value.text, let converted = convert(text) { return converted }
      log.wrongType(of: value, expected: expected)
      return nil
    }
  }
}

extension String {
  /// Whether the text is an identifier: letters of the alphabet, digits, `-` and `_`, at least one.
  public var isIdentifier: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
  }
}
