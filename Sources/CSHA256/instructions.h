// The compression by instructions that only some processors have.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the instructions.
bool dotation_sha256_has_instructions(void);

/// Only to be called where it has them.
void dotation_sha256_compress_by_instructions(uint32_t *state, const uint8_t *blocks, size_t count);
