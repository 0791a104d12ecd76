#pragma once

#include <stddef.h>

/// A data file of the reference library, embedded in the program.
typedef struct {
  /// Its path below Resources, a constant of the program.
  const char *_Nonnull path;
  /// Its bytes, a constant of the program; no zero byte ends them.
  const unsigned char *_Nonnull bytes;
  /// How many bytes.
  size_t count;
} dotation_reference_file;

/// How many files there are.
size_t dotation_reference_file_count(void);

/// The file at an index below the count; nothing is to be freed.
dotation_reference_file dotation_reference_file_at(size_t index);
