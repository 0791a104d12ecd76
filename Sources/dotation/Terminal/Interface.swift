import Glibc
import Wordings

/// How the program speaks on this run: decided once, before anything is parsed, so that even the help pages follow.
enum Interface {
  /// The language: `--lang`, else the locale's, else English.
  static let language = chosenLanguage(arguments: CommandLine.arguments, environment: variable)

  static func chosenLanguage(arguments: [String], environment: (String) -> String?) -> Language {
    for (position, argument) in arguments.enumerated() {
      if argument == "--" { break }
      let value: Substring?
      if argument == "--lang" {
        value = arguments.dropFirst(position + 1).first.map { $0[...] }
      } else if argument.hasPrefix("--lang=") {
        value = argument.dropFirst("--lang=".count)
      } else {
        value = nil
      }
      if let language = value.flatMap({ Language(rawValue: String($0)) }) { return language }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return Language(locale: locale ?? "")
  }

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether a stream is a terminal that shows colours and nobody asked for none.
  static func showsColour(on descriptor: Int32, isForbidden: Bool) -> Bool {
    guard !isForbidden, isTerminal(descriptor) else { return false }
    return (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns for sentences on a stream: the terminal's, else `COLUMNS`; nil where a program may read them.
  static func sentenceWidth(on descriptor: Int32) -> Int? {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(Int(size.ws_col), 40) }
    return variable("COLUMNS").flatMap(Int.init).map { min(max($0, 60), 1_000) }
  }

  /// The columns of standard output: the terminal's, else `COLUMNS`, else 80.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return variable("COLUMNS").flatMap(Int.init).map { min(max($0, 60), 1_000) } ?? 80
  }
}

/// A sentence in the language of this run.
func said(_ wording: Wording) -> String { wording.text(in: Interface.language) }
