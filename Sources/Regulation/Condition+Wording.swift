internal import Quantities
public import Wordings

extension Condition {
  /// The condition in words: « catégorie : ambulatoire et temps chez le partenaire ≥ 50 % ».
  public var wording: Wording { words(within: nil) }

  private enum Joint { case all, any }

  private func words(within outer: Joint?) -> Wording {
    switch self {
    case .column(let column, let test): return test.wording(of: column.name)
    case .not(let part): return .conditionNot(part.words(within: nil))
    case .all(let parts):
      let joined = Wording.conditionsJoined(parts.map { $0.words(within: .all) }, by: .and)
      return outer == nil || outer == .all || parts.count == 1 ? joined : joined.bracketed
    case .any(let parts):
      let joined = Wording.conditionsJoined(parts.map { $0.words(within: .any) }, by: .or)
      return outer == nil || outer == .any || parts.count == 1 ? joined : joined.bracketed
    }
  }
}

extension ColumnTest {
  fileprivate func wording(of column: String) -> Wording {
    let name = Wording.column(column)
    switch self {
    case .equals(let texts): return .cellEquals(name, texts.map { Self.value($0, in: column) })
    case .includes(let texts): return .cellIncludes(name, texts.map { Self.value($0, in: column) })
    case .list(let list, _): return .cellInList(name, list)
    case .missing(let missing): return missing ? .cellEmpty(name) : .cellFilled(name)
    case .before(let day): return .cellBefore(name, day.description)
    case .after(let day): return .cellAfter(name, day.description)
    case .range(let least, let most):
      return .conditionsJoined(
        [least.map { .cellAtLeast(name, $0.wording) }, most.map { .cellAtMost(name, $0.wording) }].compactMap(\.self),
        by: .and)
    case .all(let tests): return .conditionsJoined(tests.map { $0.wording(of: column) }, by: .and)
    }
  }

  private static func value(_ text: String, in column: String) -> Wording {
    if column == "category", let category = PostCategory(written: text) { return .category(category.rawValue) }
    if let flag = YesNo.value(of: text), text.count > 1 { return flag ? .yes : .no }
    return Wording(verbatim: text)
  }
}

extension ConditionLiteral {
  fileprivate var wording: Wording {
    switch self {
    case .number(let number): Wording { $0.decimal(number.millionths, digits: 6, shortest: true) }
    case .percentage(let share): Wording { $0.percent(basisPoints: share.basisPoints) }
    case .date(let day): Wording(verbatim: day.description)
    }
  }
}
