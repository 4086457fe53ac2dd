#include "engine.h"

void span_begin(struct span *span) {
    span->begin = now();
    span->from = span->begin + (uint64_t)(options.warm * 1e9);
    span->until = span->from + (uint64_t)(options.seconds * 1e9);
}

uint64_t span_count(struct span *span, uint64_t meant) {
    uint64_t at = now();
    if (at >= span->from && at < span->until) {
        histogram_add(&span->times, at - meant);
        span->counted += 1;
    }
    return at;
}

static void go_on(const struct span *span, uint64_t end, uint64_t (*due)(void)) {
    while (now() < end && failures == 0 && (options.most == 0 || span->counted < options.most)) {
        uint64_t next = options.rate > 0 ? due() : end;
        engine_turn(next < end ? next : end);
    }
}

void span_run(struct span *span, uint64_t (*due)(void)) {
    go_on(span, span->from, due);
    struct processor_time before = watched_time();
    go_on(span, span->until, due);
    struct processor_time after = watched_time();
    uint64_t end = now();
    span->until = end < span->until ? end : span->until;
    span->used = (struct processor_time){after.user - before.user, after.system - before.system};
}

void span_report(const struct span *span) {
    report(&span->times, span->counted, (double)(span->until - span->from) / 1e9, span->used);
}
