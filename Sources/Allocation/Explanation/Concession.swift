internal import Selection

/// What may be asked of one rule so that something satisfies the others.
enum Concession: Sendable, Hashable {
  /// One of its figures gives way.
  case figure(RuleFigure)
  /// It has no figure that could, and is set aside; the requirement by its position.
  case whole(Int)
}

/// One rule changed.
struct Amendment: Sendable, Hashable {
  /// What gives way.
  let concession: Concession
  /// The new value of a figure.
  let value: Int64
}

/// A problem, and which of its requirements still stand, while some rules give way.
struct Ground: Sendable {
  var problem: SelectionProblem
  var kept: Set<Int>

  /// The same without what a rule concedes at most.
  func without(_ concession: Concession) -> Ground {
    var ground = self
    switch concession {
    case .figure(let figure): figure.drop(from: &ground.problem)
    case .whole(let requirement): ground.kept.remove(requirement)
    }
    return ground
  }

  /// The same with a changed rule in the place of what was taken out.
  func with(_ amendment: Amendment, _ formulation: AllocationFormulation) -> Ground {
    var ground = self
    if case .figure(let figure) = amendment.concession {
      figure.put(amendment.value, into: &ground.problem, formulation)
    }
    return ground
  }
}
