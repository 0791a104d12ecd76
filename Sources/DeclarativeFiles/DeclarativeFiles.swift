// Replaced by the first file of DeclarativeFiles.
