#pragma once
#include <stdint.h>

/// Times in nanoseconds, each kept within 1.6 %, in a fixed number of counters.
struct histogram {
    uint64_t counts[64 * 42];
    uint64_t count, most;
};

void histogram_add(struct histogram *histogram, uint64_t nanoseconds);

/// The time that such a part of all times does not exceed; 0 without any.
uint64_t histogram_quantile(const struct histogram *histogram, double part);
