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
  /// How many rows and columns it had.
  public let size: (rows: Int, columns: Int)
  /// Who was solving.
  public let solver: SolverIdentity

  /// Collects what is known.
  public init(kind: Kind, words: String = "", model: String, size: (rows: Int, columns: Int), solver: SolverIdentity) {
    self.kind = kind
    self.words = words
    self.model = model
    self.size = size
    self.solver = solver
  }

  /// One sentence for a log.
  public var description: String {
    let context = "\(solver), model \(model), \(size.rows) rows, \(size.columns) columns"
    return words.isEmpty ? "\(kind) (\(context))" : "\(kind): \(words) (\(context))"
  }

  /// Whether two faults say the same.
  public static func == (first: SolverFault, second: SolverFault) -> Bool {
    first.kind == second.kind && first.words == second.words && first.model == second.model
      && first.size == second.size && first.solver == second.solver
  }

  /// Feeds what the fault says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(words)
    hasher.combine(model)
  }
}
