internal import DeclarativeFiles
internal import Quantities
internal import Regulation
internal import Wordings

extension ValueReader where Value == Int64 {
  /// A number, or a percentage, as an integer count of its last digit, within bounds.
  static func figure(_ digits: Int, _ range: ClosedRange<Int64>, expected: Wording) -> ValueReader {
    ValueReader { value, log in
      guard let scaled = value.text.flatMap(FigureForm.decimals(digits).scaled) else {
        log.wrongType(of: value, expected: expected)
        return nil
      }
      guard range.contains(scaled) else {
        log.outOfRange(value, expected: expected)
        return nil
      }
      return scaled
    }
  }
}

extension ValueReader where Value == Decimal6 {
  /// A part of a whole, from 0 to 1, also as a percentage.
  static var fraction: ValueReader {
    ValueReader<Int64>.figure(6, 0...1_000_000, expected: .expectedFraction).map(Decimal6.init(millionths:))
  }

  /// What a duration earns of a post's points, from 0 to 100, also as a percentage.
  static var durationValue: ValueReader {
    ValueReader<Int64>.figure(6, 0...100_000_000, expected: .expectedDurationValue).map(Decimal6.init(millionths:))
  }
}

extension ValueReader where Value == Double {
  /// A relative gap from 0 to 1.
  static var gap: ValueReader {
    ValueReader<Int64>.figure(12, 0...1_000_000_000_000, expected: .expectedGap).map { Double($0) / 1e12 }
  }

  /// Seconds, more than 0.
  static var seconds: ValueReader {
    ValueReader<Int64>.figure(6, 1...1_000_000_000_000_000, expected: .expectedSeconds).map { Double($0) / 1e6 }
  }
}

extension ValueReader where Value == ColumnReference {
  /// The name of a column of the pool.
  static var column: ValueReader {
    ValueReader<String>.text.placed.map { ColumnReference(name: $0.value, location: $0.location) }
  }
}

extension ValueReader {
  /// A value as it was written.
  static var raw: ValueReader<PositionedYAML> {
    ValueReader<PositionedYAML> { value, _ in value }
  }
}

extension ValueReader {
  /// A list with something in it and no value twice; nil, with faults, for anything else.
  static func distinct<Item: Hashable & CustomStringConvertible>(
    _ item: ValueReader<Item>
  ) -> ValueReader where Value == [Item] {
    ValueReader { value, log in
      guard let items = ValueReader<[(value: Item, location: SourceLocation)]>.list(of: item.placed).read(value, log)
      else { return nil }
      if value.items?.isEmpty == true { log.error("empty-value", at: value.location, .emptyList) }
      var seen: Set<Item> = []
      for item in items where !seen.insert(item.value).inserted {
        log.error("repeated-value", at: item.location, .repeatedValue(item.value.description))
      }
      return seen.isEmpty ? nil : items.map(\.value)
    }
  }
}
