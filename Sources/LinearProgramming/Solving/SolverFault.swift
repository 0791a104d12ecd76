/// A solve that could not be carried out: final for that call, never retried silently.
public struct SolverFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// The model or a change to it does not pass the checks.
    case invalidModel([ModelDiagnostic])
    /// The options do not fit the model; the sentence says which.
    case invalidOptions(String)
    /// The solver met what it takes for a fatal error.
    case gaveUp
    /// An earlier fault or stop on this thread took the session down.
    case sessionLost
    /// A solve was started from inside a progress handler.
    case reentered
    /// The system refused memory.
    case outOfMemory
  }

  /// What went wrong.
  public let kind: Kind
  /// The solver's own words, if it had any.
  public let words: String
  /// The model.
  public let model: String
  /// How many rows it had.
  public let rowCount: Int
  /// How many columns it had.
  public let columnCount: Int
  /// Who was solving.
  public let solver: SolverIdentity

  /// Collects what is known.
  public init(
    kind: Kind, words: String = "", model: String, rowCount: Int, columnCount: Int, solver: SolverIdentity
  ) {
    self.kind = kind
    self.words = words
    self.model = model
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.solver = solver
  }

  /// One sentence for a log.
  public var description: String {
    let context = "\(solver), model \(model), \(rowCount) rows, \(columnCount) columns"
    return words.isEmpty ? "\(kind) (\(context))" : "\(kind): \(words) (\(context))"
  }
}
