// Which of 64 bytes can end a cell of a table: one instruction looks at sixteen.
//
// In C because Swift has no name for the instruction that gathers one bit of each byte; in a header so that it is
// part of the loop that calls it.
#pragma once

#include <stdint.h>

#if defined(__SSE2__)

#include <emmintrin.h>

/// For each of 64 bytes, from the lowest bit on, whether it is below 32 or equals the separator.
static inline uint64_t dotation_byte_marks(const uint8_t *_Nonnull bytes, uint8_t separator) {
    const __m128i greatest_control = _mm_set1_epi8(31), separators = _mm_set1_epi8((char)separator);
    uint64_t marks = 0;
    for (int sixteen = 0; sixteen < 4; sixteen++) {
        const __m128i text = _mm_loadu_si128((const __m128i *)(bytes + 16 * sixteen));
        const __m128i is_control = _mm_cmpeq_epi8(_mm_min_epu8(text, greatest_control), text);
        const __m128i is_marked = _mm_or_si128(is_control, _mm_cmpeq_epi8(text, separators));
        marks |= (uint64_t)(uint16_t)_mm_movemask_epi8(is_marked) << 16 * sixteen;
    }
    return marks;
}

#else

/// For each of 64 bytes, from the lowest bit on, whether it is below 32 or equals the separator.
static inline uint64_t dotation_byte_marks(const uint8_t *_Nonnull bytes, uint8_t separator) {
    uint64_t marks = 0;
    for (int byte = 0; byte < 64; byte++) {
        marks |= (uint64_t)(bytes[byte] < 32 || bytes[byte] == separator) << byte;
    }
    return marks;
}

#endif
