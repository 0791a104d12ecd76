internal import DeclarativeFiles
internal import Quantities

/// How the titles of an export become the columns of a pool: what one commission decided about one form.
///
/// Titles are named, never positions, so that a profile outlives a change of the form.
public struct ImportProfile: Sendable {
  /// The format that a profile names under `schema`.
  public static let schema = "dotation.import/1"

  /// A title of a sheet, as the profile writes it.
  struct Title {
    let text: String
    /// Which of several columns with that title, from 1; nil where there is one.
    let occurrence: Int?
    let location: SourceLocation
  }

  /// A name and where the profile writes it.
  struct PlacedName {
    let text: String
    let location: SourceLocation
  }

  /// Rows are kept when a cell holds one of these values.
  struct Filter {
    let title: Title
    let values: [PlacedName]
  }

  /// A column of the pool and where its values come from.
  struct ColumnPlan {
    /// The pool's name for it.
    let name: String
    let location: SourceLocation
    /// The values of all go together in a column of several values; elsewhere the first that is filled counts.
    let sources: [Source]
  }

  /// An establishment whose FINESS number, name and kind come from its SIRET number.
  struct EstablishmentUse {
    /// What the columns begin with.
    let role: EstablishmentRole
    /// The column of the pool that holds the SIRET number.
    let siretColumn: PlacedName
  }

  /// The part that an establishment plays for a post; the raw value begins the names of its columns.
  enum EstablishmentRole: String, CaseIterable {
    case employer, partner, third
  }

  /// The text of the profile, for excerpts.
  let text: SourceText
  /// The column that identifies a file of applications.
  let identifier: Title
  /// The repeated block each line of which is a post; nil where each file is one post.
  let postsFrom: PlacedName?
  /// What a file has to hold to be imported.
  let filters: [Filter]
  /// The columns, in the order of the profile.
  let columns: [ColumnPlan]
  /// The establishments to look up.
  let establishments: [EstablishmentUse]
  /// Titles that are left out on purpose.
  let ignored: [String]
  /// What is odd about the profile.
  let warnings: [Diagnostic]

  /// The file as the user named it.
  public var file: String { text.file }
}

extension ImportProfile {
  /// Where the values of a column come from and how they are translated.
  struct Source {
    /// What stands in the cells.
    enum Origin {
      /// The same text for every post.
      case constant(String)
      /// A column of a sheet; without a sheet, of the main one.
      case cell(Title, sheet: PlacedName?)
    }

    /// What becomes of a value that no translation names.
    enum Untranslated: String, CaseIterable {
      case refuse, keep, blank
    }

    /// How several rows of one file become one value.
    enum Merge: String, CaseIterable {
      case first, list, count, sum, mean, min, max

      /// Whether it computes with the values.
      var isNumeric: Bool { [.sum, .mean, .min, .max].contains(self) }
    }

    /// A half of a linked list.
    enum Part: String, CaseIterable {
      case primary, secondary
    }

    let origin: Origin
    /// Which rows of another sheet count.
    var filters: [Filter] = []
    var merge: Merge?
    var part: Part?
    /// The text after which the number stands that is wanted.
    var numberAfter: String?
    /// What separates the values of a multiple choice.
    var separator: String?
    /// Translations, by folded text; nil where values are taken as they are.
    var values: [FoldedText: String]?
    /// The values as they were written, for messages.
    var writtenValues: [String] = []
    var untranslated: Untranslated = .refuse
    /// The value of an empty cell.
    var fallback: String?
    /// What a filled cell stands for, whatever it holds.
    var ifFilled: String?
    let location: SourceLocation
  }
}
