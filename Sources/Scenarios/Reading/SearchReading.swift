internal import Campaigns
internal import DeclarativeFiles
internal import Wordings

/// Reads how far and how long to search (`solve:`).
enum SearchReading {
  static func read(_ fields: FieldReader) -> SearchSettings? {
    SearchSettings(
      gap: fields.value("gap", .gap, or: 0), timeLimitSeconds: fields.optional("time_limit", .seconds),
      seed: Int64(fields.value("seed", .integer(0...Int(Int32.max)), or: 0)))
  }
}
