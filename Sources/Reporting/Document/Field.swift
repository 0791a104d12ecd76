/// A column and what it says of each element: a table is declared as a list of them.
struct Field<Element: Sendable>: Sendable {
  let column: Table.Column
  let cell: @Sendable (Element) -> Cell

  init(_ column: Table.Column, _ cell: @escaping @Sendable (Element) -> Cell) {
    self.column = column
    self.cell = cell
  }
}

extension Table.Rows {
  /// Rows made of elements that are made on demand themselves.
  init<Element: Sendable>(
    count: Int, fields: [Field<Element>], element: @escaping @Sendable (Int) -> Element
  ) {
    self.init(count: count) { position in
      let element = element(position)
      return fields.map { $0.cell(element) }
    }
  }

  /// Rows made of the elements of a list.
  init<Element: Sendable>(_ elements: [Element], fields: [Field<Element>]) {
    self.init(count: elements.count, fields: fields) { elements[$0] }
  }
}
