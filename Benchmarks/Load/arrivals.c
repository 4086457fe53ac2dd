#include "engine.h"

// Connections one after the other, each closed once it was greeted: `connections` at a time, or
// `rate` a second, each counted from the instant when it was due.

static struct histogram times;
static uint64_t begin, from, until, counted, due;
static bool is_opening;

static void ready(struct line *line) {
    uint64_t at = now();
    if (at >= from && at < until) {
        histogram_add(&times, at - line->meant);
        counted += 1;
    }
    engine_close(line);
    if (!is_opening || options.rate > 0) return;
    line->meant = at;
    engine_open(line);
}

static void replied(struct line *line, const struct expectation *expected, bool is_counted) {
    (void)line, (void)expected, (void)is_counted;
}

/// Opens what is due, on places that are free; gives the instant of the next.
static uint64_t open_due(void) {
    while (true) {
        uint64_t meant = begin + (uint64_t)((double)due * 1e9 / options.rate);
        if (meant > now()) return meant;
        struct line *line = &lines[due % options.connections];
        if (line->stage != STAGE_CLOSED) return now() + 100000;
        line->meant = meant;
        engine_open(line);
        due += 1;
    }
}

static void go_on(uint64_t end) {
    while (now() < end && failures == 0 && (options.most == 0 || counted < options.most)) {
        uint64_t next = options.rate > 0 ? open_due() : end;
        engine_turn(next < end ? next : end);
    }
}

static bool is_under_way(void) {
    for (unsigned at = 0; at < options.connections; at++)
        if (lines[at].stage != STAGE_CLOSED) return true;
    return false;
}

void run_arrivals(void) {
    static const struct conduct conduct = {.ready = ready, .replied = replied};
    engine_start(&conduct);
    begin = now();
    from = begin + (uint64_t)(options.warm * 1e9);
    until = from + (uint64_t)(options.seconds * 1e9);
    is_opening = true;
    for (unsigned at = 0; at < options.connections && options.rate == 0; at++) {
        lines[at].meant = now();
        engine_open(&lines[at]);
    }
    go_on(from);
    struct processor_time before = watched_time();
    go_on(until);
    struct processor_time after = watched_time();
    uint64_t end = now();
    until = end < until ? end : until;
    is_opening = false;
    for (uint64_t limit = now() + (uint64_t)PATIENCE * 1000000000; is_under_way();) {
        if (now() > limit) {
            fail("connections were not greeted");
            break;
        }
        engine_turn(now() + 10000000);
    }
    report(&times, counted, (double)(until - from) / 1e9,
           (struct processor_time){after.user - before.user, after.system - before.system});
}
