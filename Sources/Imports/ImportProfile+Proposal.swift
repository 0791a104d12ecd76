internal import Pools
internal import Quantities
public import Wordings

extension ImportProfile {
  /// A first profile for an export: the titles that probably mean something to a pool, the others to be left out.
  ///
  /// It is meant to be read and corrected: every guess is a line of its own.
  ///
  /// - Parameters:
  ///   - export: an export of the form.
  ///   - language: the language of its comments.
  /// - Returns: the text of a profile file.
  public static func proposed(for export: PlatformExport, in language: Language) -> String {
    guard let main = export.mainSheet else {
      return "schema: \(schema)\n"
    }
    return ProposedProfile(export: export, main: main, language: language).text
  }
}

/// The text of a first profile.
private struct ProposedProfile {
  let export: PlatformExport
  let main: ExportSheet
  let language: Language

  var text: String {
    let guesses = ProposedColumns.guesses(for: main.titles)
    var lines = [comment(.Proposal.whatItIs), "schema: \(ImportProfile.schema)"]
    if !main.titles.contains("ID") {
      lines += [comment(.Proposal.identifier), "id: \(quoted(main.titles.first ?? ""))"]
    }
    lines += states + blocks
    lines += [""] + constants(guesses) + [comment(.Proposal.columns), "columns:"]
    for guess in guesses { lines += column(guess) }
    lines += joined(guesses) + establishments(guesses) + ignored(guesses)
    return lines.joined(separator: "\n") + "\n"
  }

  private func comment(_ wording: Wording) -> String { "# " + wording.text(in: language) }

  /// The states of the files, to choose from.
  private var states: [String] {
    guard case .column(let column) = main.match(PlatformTitles.state) else { return [] }
    let found = values(of: column, in: main)
    guard !found.isEmpty else { return [] }
    let kept = found.filter { ["Accepté", "En instruction"].contains($0) }
    let list = (kept.isEmpty ? found : kept).map(quoted).joined(separator: ", ")
    return ["", comment(.Proposal.states(found)), "keep:", "  \(quoted(main.titles[column])): [\(list)]"]
  }

  /// The repeated blocks, one of which may list the posts.
  private var blocks: [String] {
    let blocks = export.sheets.filter { $0.label != $0.name }
    guard !blocks.isEmpty else { return [] }
    return ["", comment(.Proposal.blocks)] + blocks.map { "# posts_from: \(quoted($0.label))" }
  }

  private func constants(_ guesses: [ProposedColumns.Guess]) -> [String] {
    let missing = PoolSchema.required.filter { name in name != "id" && !guesses.contains { $0.column == name } }
    guard !missing.isEmpty else { return [] }
    return [comment(.Proposal.constants), "constants:"] + missing.map { "  \($0): \"…\"" } + [""]
  }

  private func column(_ guess: ProposedColumns.Guess) -> [String] {
    let title = main.titles[guess.title]
    var source = quoted(title)
    var isRepeated = false
    if case .several(let columns) = main.match(title), let position = columns.firstIndex(of: guess.title) {
      source = "{title: \(source), occurrence: \(position + 1)}"
      isRepeated = true
    }
    if guess.column == "category", !isRepeated { return category(title, guess.title) }
    return ["  \(guess.column): \(source)"]
  }

  /// The category with a translation for each value of the export.
  private func category(_ title: String, _ column: Int) -> [String] {
    let values = values(of: column, in: main)
    guard values.count <= 40 else { return ["  category: \(quoted(title))"] }
    return ["  category:", "    title: \(quoted(title))", "    values:"]
      + values.map { value in
        let meaning = ProposedColumns.category(value)
        return "      \(quoted(value)): \(meaning ?? "\"…\"")"
      } + (values.isEmpty ? ["      \"…\": hospital"] : [])
  }

  /// The sheets of a workbook that are about the same files.
  private func joined(_ guesses: [ProposedColumns.Guess]) -> [String] {
    var lines: [String] = []
    if !guesses.contains(where: { $0.column == "siret" }), let sheet = export.sheet(named: "Etablissements"),
      case .column(let column) = sheet.match("Établissement SIRET"), case .column = sheet.match("Champ")
    {
      let place = "sheet: \(quoted(sheet.name)), title: \(quoted(sheet.titles[column]))"
      lines.append("  siret: {\(place), where: {Champ: Dossier}}")
    }
    if !guesses.contains(where: { $0.column == "commission_score" }), let sheet = export.sheet(named: "Avis"),
      case .column(let column) = sheet.match("Réponse")
    {
      let place = "sheet: \(quoted(sheet.name)), title: \(quoted(sheet.titles[column]))"
      lines += [
        "  " + comment(.Proposal.opinions), "  # commission_score: {\(place), number_after: \"note\", merge: mean}",
      ]
    }
    return lines
  }

  private func establishments(_ guesses: [ProposedColumns.Guess]) -> [String] {
    let isJoined = joined(guesses).contains { $0.hasPrefix("  siret:") }
    guard isJoined || guesses.contains(where: { $0.column == "siret" }) else { return [] }
    return ["", comment(.Proposal.establishments), "establishments: {employer: siret}"]
  }

  private func ignored(_ guesses: [ProposedColumns.Guess]) -> [String] {
    let known = Set(PlatformTitles.all.map { FoldedText($0) })
    var seen: Set<String> = []
    let rest = main.titles.indices.filter { column in
      let title = main.titles[column]
      return !title.isEmpty && !guesses.contains { $0.title == column } && !known.contains(FoldedText(title))
        && seen.insert(title).inserted
    }
    guard !rest.isEmpty else { return [] }
    return ["", comment(.Proposal.ignored), "ignore:"] + rest.map { "  - \(quoted(main.titles[$0]))" }
  }

  private func values(of column: Int, in sheet: ExportSheet) -> [String] {
    var seen: Set<FoldedText> = []
    return sheet.rows.map { $0.cell(column).importedText }.filter {
      !$0.isEmpty && seen.insert(FoldedText($0)).inserted
    }
  }

  /// A text as YAML between quotes, whatever it holds.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
