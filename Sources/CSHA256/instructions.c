#include "instructions.h"
#include "constants.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool dotation_sha256_has_instructions(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

// The instructions want the state as (a, b, e, f) and (c, d, g, h), highest lane first, and do two rounds each.
__attribute__((target("sha,sse4.1,ssse3")))
void dotation_sha256_compress_by_instructions(uint32_t *state, const uint8_t *blocks, size_t count) {
    const __m128i byte_order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i *constants = (const __m128i *)dotation_sha256_round_constants;
    __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
    __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xF0);
    for (; count > 0; count--, blocks += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i schedule[4];
#pragma clang loop unroll(full)
        for (int quad = 0; quad < 16; quad++) {
            __m128i words;
            if (quad < 4) {
                words = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * quad)), byte_order);
            } else {
                const __m128i newest = schedule[(quad + 3) & 3];
                const __m128i seven_before = _mm_alignr_epi8(newest, schedule[(quad + 2) & 3], 4);
                words = _mm_sha256msg1_epu32(schedule[quad & 3], schedule[(quad + 1) & 3]);
                words = _mm_sha256msg2_epu32(_mm_add_epi32(words, seven_before), newest);
            }
            schedule[quad & 3] = words;
            const __m128i four = _mm_add_epi32(words, constants[quad]);
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, four);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(four, 0x0E));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool dotation_sha256_has_instructions(void) { return false; }

void dotation_sha256_compress_by_instructions(uint32_t *state, const uint8_t *blocks, size_t count) {
    (void)state, (void)blocks, (void)count;
}

#endif
