#include "histogram.h"

// Below 64 each value has a counter of its own; above, each power of two is cut into 64 steps.
enum { STEP_BITS = 6, STEPS = 1 << STEP_BITS, PLACES = 64 * 42 };

static unsigned place(uint64_t value) {
    if (value < STEPS) return (unsigned)value;
    unsigned shift = 63 - (unsigned)__builtin_clzll(value) - STEP_BITS;
    unsigned at = (shift + 1) * STEPS + (unsigned)(value >> shift) - STEPS;
    return at < PLACES ? at : PLACES - 1;
}

/// The largest value that is counted at a place.
static uint64_t largest(unsigned place) {
    if (place < STEPS) return place;
    unsigned shift = place / STEPS - 1;
    return ((uint64_t)(place % STEPS + STEPS + 1) << shift) - 1;
}

void histogram_add(struct histogram *histogram, uint64_t nanoseconds) {
    histogram->counts[place(nanoseconds)] += 1;
    histogram->count += 1;
    if (nanoseconds > histogram->most) histogram->most = nanoseconds;
}

uint64_t histogram_quantile(const struct histogram *histogram, double part) {
    uint64_t wanted = (uint64_t)((double)histogram->count * part + 0.5), seen = 0;
    for (unsigned at = 0; at < PLACES; at++) {
        seen += histogram->counts[at];
        if (seen > 0 && seen >= wanted) {
            uint64_t value = largest(at);
            return value < histogram->most ? value : histogram->most;
        }
    }
    return histogram->most;
}
