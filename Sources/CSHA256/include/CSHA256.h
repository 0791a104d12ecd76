// The compression of SHA-256 (FIPS 180-4), with the processor's own instructions where it has them.
//
// In C because Swift cannot name those instructions; padding and everything else stays in Swift.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Takes `count` blocks of 64 bytes into the eight words of the state. Both are borrowed until the call returns.
void dotation_sha256_compress(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// The same by plain arithmetic, whatever the processor, so that tests can compare the two.
void dotation_sha256_compress_portable(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// The first 32 bits of the digest of a text. The text is borrowed until the call returns.
uint32_t dotation_sha256_leading_word(const uint8_t *_Nullable text, size_t length);
