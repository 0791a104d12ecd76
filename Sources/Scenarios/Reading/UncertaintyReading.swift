internal import Campaigns
internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads what may turn out otherwise (`uncertainty:`).
enum UncertaintyReading {
  static func read(_ fields: FieldReader) -> Uncertainty? {
    let withdrawal = fields.optional("withdrawal", .mapping(withdrawal))
    let spread = fields.optional("weights", .mapping { $0.required("spread", .percentage()) })
    let draws = fields.value("draws", .integer(1...1_000_000), or: 1000)
    let seed = fields.value("seed", .integer(0...Int(Int32.max)), or: 0)
    return Uncertainty(withdrawal: withdrawal, weightSpread: spread, draws: draws, seed: Int64(seed))
  }

  private static func withdrawal(_ fields: FieldReader) -> Uncertainty.Withdrawal? {
    let key = fields.oneOf(["probability", "column"], required: true)
    let probability = fields.optional("probability", .fraction)
    let column = fields.optional("column", .column)
    switch key {
    case "probability": return probability.map(Uncertainty.Withdrawal.probability)
    default: return column.map(Uncertainty.Withdrawal.column)
    }
  }
}
