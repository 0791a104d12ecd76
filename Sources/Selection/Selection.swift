// Replaced by the first file of Selection.
