/// A column of a model that is being built; an index and nothing more, the bounds live in the model.
public struct Variable: Sendable, Hashable {
  /// The number of the column, counted from zero.
  public let index: Int

  /// Refers to the column with this number.
  public init(index: Int) { self.index = index }

  /// Multiplies a variable.
  public static func * (factor: Double, variable: Variable) -> LinearExpression {
    factor * LinearExpression(variable)
  }
}

/// A sum of coefficient times variable, and a constant.
public struct LinearExpression: Sendable, Hashable {
  /// The terms as they were written; a variable may occur several times.
  public var terms: [Term]
  /// What is added to the terms.
  public var constant: Double

  /// One term of a sum.
  public struct Term: Sendable, Hashable {
    /// The variable.
    public let variable: Variable
    /// What it is multiplied with.
    public var coefficient: Double
  }

  /// Makes a constant.
  public init(_ constant: Double = 0) {
    terms = []
    self.constant = constant
  }

  /// Makes a single variable.
  public init(_ variable: Variable) {
    terms = [Term(variable: variable, coefficient: 1)]
    constant = 0
  }

  /// The sum of coefficient times variable.
  public static func sum(_ terms: some Sequence<(Double, Variable)>) -> LinearExpression {
    var expression = LinearExpression()
    expression.terms = terms.map { Term(variable: $0.1, coefficient: $0.0) }
    return expression
  }

  /// The terms with one coefficient for each variable, by rising index, without zeros.
  var collectedTerms: [Term] {
    var collected: [Term] = []
    let sorted = terms.enumerated().sorted {
      ($0.element.variable.index, $0.offset) < ($1.element.variable.index, $1.offset)
    }
    for (_, term) in sorted {
      if let last = collected.last, last.variable == term.variable {
        collected[collected.count - 1].coefficient += term.coefficient
      } else {
        collected.append(term)
      }
    }
    return collected.filter { $0.coefficient != 0 }
  }

  /// Adds two sums.
  public static func + (first: LinearExpression, second: LinearExpression) -> LinearExpression {
    var sum = first
    sum.terms += second.terms
    sum.constant += second.constant
    return sum
  }

  /// Subtracts a sum.
  public static func - (first: LinearExpression, second: LinearExpression) -> LinearExpression {
    first + -1 * second
  }

  /// Multiplies a sum.
  public static func * (factor: Double, expression: LinearExpression) -> LinearExpression {
    var product = expression
    for position in product.terms.indices { product.terms[position].coefficient *= factor }
    product.constant *= factor
    return product
  }
}
