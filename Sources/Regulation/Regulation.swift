// Replaced by the first file of Regulation.
