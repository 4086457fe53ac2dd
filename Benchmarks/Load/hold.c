#include <stdio.h>

#include "engine.h"

// Opens connections and keeps them, silent. Says so in a line of JSON and waits for a line on its
// input; then each connection asks once, and the run ends when all have their reply.

static struct histogram times;
static uint64_t counted;

static void ready(struct line *line) { (void)line; }

static void replied(struct line *line, const struct expectation *expected, bool is_counted) {
    (void)line;
    if (!is_counted) return;
    histogram_add(&times, now() - expected->meant);
    counted += 1;
}

void run_hold(void) {
    static const struct conduct conduct = {.ready = ready, .replied = replied};
    engine_start(&conduct);
    uint64_t begin = now();
    if (!engine_open_all()) return report(&times, 0, 0, (struct processor_time){0});
    printf("{\"held\": %u, \"seconds\": %.3f}\n", options.connections, (double)(now() - begin) / 1e9);
    fflush(stdout);
    if (getchar() == EOF) fail("nobody said to go on");
    begin = now();
    struct processor_time before = watched_time();
    for (unsigned at = 0; at < options.connections; at++) {
        options.player->ask(&lines[at], now());
        engine_send(&lines[at]);
        if (at % 64 == 63) engine_turn(now());
    }
    engine_drain();
    struct processor_time after = watched_time();
    report(&times, counted, (double)(now() - begin) / 1e9,
           (struct processor_time){after.user - before.user, after.system - before.system});
}
