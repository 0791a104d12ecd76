internal import Quantities
public import Wordings

extension PositionedYAML {
  /// What was written, in the words of a fault: a text in quotes, or the nature of a collection.
  public var description: Wording {
    switch content {
    case .scalar where isNull: .foundNothing
    case .scalar(let text, _): .foundText(text.count > 60 ? text.prefix(60) + "…" : text)
    case .sequence(let items): .foundList(count: items.count)
    case .mapping: .foundMapping
    }
  }
}
