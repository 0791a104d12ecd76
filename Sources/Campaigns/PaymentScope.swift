/// The payments that a rule, a quota or a rule set concerns.
public enum PaymentScope: Sendable, Hashable {
  /// Whatever pays.
  case everywhere
  /// Paid from any envelope of a fund.
  case fund(String)
  /// Paid from one envelope.
  case envelope(String)

  /// Whether a payment from an envelope is concerned.
  public func includes(_ envelope: Envelope) -> Bool {
    switch self {
    case .everywhere: true
    case .fund(let fund): envelope.fund == fund
    case .envelope(let id): envelope.id == id
    }
  }
}
