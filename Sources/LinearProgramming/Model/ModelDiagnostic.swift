/// A row or a column, by its number counted from zero.
public enum ModelLine: Sendable, Hashable {
  /// A row.
  case row(Int)
  /// A column.
  case column(Int)
}

/// Where in a model a number stands.
public enum ModelPlace: Sendable, Hashable {
  /// The lower bound of a line.
  case lowerBound(ModelLine)
  /// The upper bound of a line.
  case upperBound(ModelLine)
  /// The objective coefficient of a column.
  case objective(column: Int)
  /// What the objective is at zero.
  case objectiveConstant
  /// The entry of a column in a row.
  case entry(row: Int, column: Int)
}

/// One thing that is wrong with a model or a change to it.
public enum ModelDiagnostic: Sendable, Hashable {
  /// A number that is not finite where it has to be, or a bound at the wrong infinity.
  case notFinite(ModelPlace)
  /// A lower bound above the upper bound.
  case crossedBounds(ModelLine, Bounds)
  /// An integer column whose bounds are not whole numbers.
  case fractionalBounds(column: Int, Bounds)
  /// Two entries of the same column in the same row.
  case duplicateEntry(row: Int, column: Int)
  /// An entry in a line that does not exist.
  case unknownLine(ModelLine, count: Int)
  /// Arrays whose lengths do not match.
  case lengthMismatch(String, expected: Int, found: Int)
  /// Starts of lines that do not begin at zero, fall, or do not end at the number of entries.
  case brokenStarts
  /// More lines or entries than a solver can count.
  case tooLarge(String, count: Int)
  /// A name that files cannot hold; see ``NameRule``.
  case invalidName(ModelLine, String)
  /// The name of an earlier line once more.
  case duplicateName(ModelLine, String)
}

/// A model or a change that was refused, with everything that is wrong.
public struct InvalidModel: Error, Hashable, CustomStringConvertible {
  /// What is wrong, in the order of the model.
  public let diagnostics: [ModelDiagnostic]

  /// Collects what is wrong.
  public init(diagnostics: [ModelDiagnostic]) { self.diagnostics = diagnostics }

  /// The first few faults, one on each line.
  public var description: String {
    let shown = diagnostics.prefix(10).map { "\($0)" }.joined(separator: "\n")
    return diagnostics.count > 10 ? "\(shown)\nand \(diagnostics.count - 10) more" : shown
  }
}
