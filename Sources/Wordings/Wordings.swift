// Replaced by the first file of Wordings.
