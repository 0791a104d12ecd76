internal import Wordings

/// How one value of a user's file is read: a composable function from what was written to what it means.
///
/// A reader reports what it refuses and answers nil. `FieldReader` applies readers to the keys of a mapping.
public struct ValueReader<Value> {
  /// Reads a value; nil, with a fault in the log, when it is not what was expected.
  public let read: (PositionedYAML, ReadingLog) -> Value?
  /// What an empty place (`key:`) means; nil where something has to be written.
  public let nothing: Value?

  /// A reader.
  public init(nothing: Value? = nil, _ read: @escaping (PositionedYAML, ReadingLog) -> Value?) {
    self.nothing = nothing
    self.read = read
  }

  /// Reads, then changes what was read.
  public func map<Other>(_ change: @escaping (Value) -> Other) -> ValueReader<Other> {
    ValueReader<Other>(nothing: nothing.map(change)) { value, log in self.read(value, log).map(change) }
  }

  /// A value together with its place.
  public var placed: ValueReader<(value: Value, location: SourceLocation)> {
    ValueReader<(value: Value, location: SourceLocation)> { value, log in
      self.read(value, log).map { ($0, value.location) }
    }
  }

  /// A list of values; an empty place is an empty list.
  ///
  /// Faulty items are reported and left out.
  public static func list<Item>(of item: ValueReader<Item>) -> ValueReader where Value == [Item] {
    ValueReader(nothing: []) { value, log in
      guard let items = value.items else {
        log.wrongType(of: value, expected: .expectedList)
        return nil
      }
      return items.compactMap { item.readItem($0, log) }
    }
  }

  /// A list of values, or one value that stands for a list of one.
  public static func listOrSingle<Item>(of item: ValueReader<Item>) -> ValueReader where Value == [Item] {
    ValueReader(nothing: []) { value, log in
      guard let items = value.items else { return item.readItem(value, log).map { [$0] } }
      return items.compactMap { item.readItem($0, log) }
    }
  }

  /// A mapping whose known keys the closure reads; keys that it does not ask for are unknown.
  public static func mapping(_ read: @escaping (FieldReader) -> Value?) -> ValueReader {
    ValueReader { value, log in
      guard let fields = FieldReader(value, in: log) else { return nil }
      let result = read(fields)
      fields.finish()
      return result
    }
  }

  /// A mapping whose keys are values themselves, as years or names, in the order of the file.
  public static func table<Key, Item>(
    keys: ValueReader<Key>, values: ValueReader<Item>
  ) -> ValueReader where Value == [(key: Key, value: Item, location: SourceLocation)] {
    ValueReader { value, log in
      guard let entries = value.entries else {
        log.wrongType(of: value, expected: .expectedMapping)
        return nil
      }
      return entries.compactMap { entry in
        let key = keys.read(
          PositionedYAML(.scalar(text: entry.key, isPlain: true), at: entry.keyLocation), log)
        let item = values.readItem(entry.value, log)
        return key.flatMap { key in item.map { (key, $0, entry.keyLocation) } }
      }
    }
  }

  /// Reads an item of a collection, where an empty place means what it means for a key.
  func readItem(_ value: PositionedYAML, _ log: ReadingLog) -> Value? {
    guard value.isNull else { return read(value, log) }
    if let nothing { return nothing }
    log.error("empty-value", at: value.location, .emptyItem)
    return nil
  }
}
