#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "engine.h"

// load MODE --to ADDRESS:PORT …: many clients of a server on one thread; prints one line of JSON.
//
// MODE is steady, arrivals or hold: see the files of these names. Every reply is checked; one that
// is wrong, missing, out of order or not asked for ends the run with status 1, for the speed of
// wrong work is not speed.
//
// In C, not in Swift: it shares two cores with the server that it measures, so what a request costs
// here is taken from the figure. The compiler comes with Swift, and it is built in a second.

static const struct player *const players[] = {&pair, &trainee};
static struct processor_time own_before;

size_t line_end(const char *octets, size_t count) {
    const char *end = memchr(octets, '\n', count);
    return end ? (size_t)(end - octets) + 1 : 0;
}

char *unescaped(const char *text, size_t *count) {
    char *octets = malloc(strlen(text) + 1), *end = octets;
    if (!octets) exit(2);
    for (; *text; text++) {
        bool is_escape = text[0] == '\\' && text[1] != 0;
        if (is_escape) text++;
        *end++ = !is_escape ? *text : *text == 'n' ? '\n' : *text == 'r' ? '\r' : *text;
    }
    *end = 0;
    *count = (size_t)(end - octets);
    return octets;
}

static struct processor_time time_of(int pid) {
    char path[64], text[1024];
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    FILE *file = fopen(path, "r");
    size_t count = file ? fread(text, 1, sizeof text - 1, file) : 0;
    if (file) fclose(file);
    text[count] = 0;
    // The name stands in parentheses and may hold blanks; utime is the twelfth field behind it.
    const char *fields = strrchr(text, ')');
    unsigned long user = 0, system = 0;
    if (fields) sscanf(fields + 1, " %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %lu %lu", &user, &system);
    double tick = 1e6 / (double)sysconf(_SC_CLK_TCK);
    return (struct processor_time){(double)user * tick, (double)system * tick};
}

struct processor_time watched_time(void) {
    struct processor_time sum = {0};
    for (unsigned at = 0; at < options.pid_count; at++) {
        struct processor_time one = time_of(options.pids[at]);
        sum.user += one.user;
        sum.system += one.system;
    }
    struct rusage own;
    getrusage(RUSAGE_SELF, &own);
    static bool has_begun;
    if (!has_begun) {
        has_begun = true;
        own_before.user = (double)own.ru_utime.tv_sec * 1e6 + (double)own.ru_utime.tv_usec;
        own_before.system = (double)own.ru_stime.tv_sec * 1e6 + (double)own.ru_stime.tv_usec;
    }
    return sum;
}

static double own_time(void) {
    struct rusage own;
    getrusage(RUSAGE_SELF, &own);
    return (double)(own.ru_utime.tv_sec + own.ru_stime.tv_sec) * 1e6
        + (double)(own.ru_utime.tv_usec + own.ru_stime.tv_usec) - own_before.user - own_before.system;
}

static void print_text(const char *text) {
    putchar('"');
    for (; *text; text++) {
        unsigned char sign = (unsigned char)*text;
        if (sign == '"' || sign == '\\') printf("\\%c", sign);
        else if (sign < ' ' || sign > '~') printf("?");
        else putchar(sign);
    }
    putchar('"');
}

void report(const struct histogram *times, uint64_t count, double seconds, struct processor_time used) {
    static const double parts[] = {0.5, 0.9, 0.99, 0.999};
    static const char *const names[] = {"p50", "p90", "p99", "p999"};
    printf("{\"count\": %lu, \"seconds\": %.6f, \"rate\": %.1f, \"user\": %.3f, \"system\": %.3f, "
           "\"generator\": %.3f, \"confirmed\": %lu",
           (unsigned long)count, seconds, seconds > 0 ? (double)count / seconds : 0, used.user / 1e6,
           used.system / 1e6, own_time() / 1e6,
           (unsigned long)confirmed);
    for (size_t at = 0; at < sizeof parts / sizeof *parts; at++)
        printf(", \"%s\": %.1f", names[at], (double)histogram_quantile(times, parts[at]) / 1e3);
    printf(", \"most\": %.1f, \"failures\": %lu", (double)times->most / 1e3, (unsigned long)failures);
    if (failures > 0) {
        printf(", \"first\": ");
        print_text(first_failure);
    }
    printf("}\n");
    fflush(stdout);
}

static void refuse(const char *reason) {
    fprintf(stderr, "load: %s; see Benchmarks/Load/load.c\n", reason);
    exit(2);
}

/// `REQUEST=>BEGINNING OF ITS REPLY`.
static void add_step(const char *value) {
    const char *arrow = strstr(value, "=>");
    if (!arrow || options.step_count == MOST_STEPS) refuse("a hello is REQUEST=>REPLY, at most 8 times");
    char *request = strndup(value, (size_t)(arrow - value));
    size_t count;
    struct hello *step = &options.steps[options.step_count++];
    step->request = unescaped(request, &step->request_count);
    step->reply = unescaped(arrow + 2, &count);
    free(request);
}

static void set_target(const char *value) {
    const char *colon = strrchr(value, ':');
    if (!colon) refuse("--to is ADDRESS:PORT");
    options.address = strndup(value, (size_t)(colon - value));
    options.port = atoi(colon + 1);
}

static void set_player(const char *name) {
    options.player = NULL;
    for (size_t at = 0; at < sizeof players / sizeof *players; at++)
        if (strcmp(players[at]->name, name) == 0) options.player = players[at];
    if (!options.player) refuse("--player is pair or trainee");
}

static void set(const char *name, const char *value) {
    if (strcmp(name, "to") == 0) set_target(value);
    else if (strcmp(name, "player") == 0) set_player(value);
    else if (strcmp(name, "connections") == 0) options.connections = (unsigned)atoi(value);
    else if (strcmp(name, "depth") == 0) options.depth = (unsigned)atoi(value);
    else if (strcmp(name, "sources") == 0) options.sources = (unsigned)atoi(value);
    else if (strcmp(name, "gate") == 0) options.gate = (unsigned)atoi(value);
    else if (strcmp(name, "seconds") == 0) options.seconds = atof(value);
    else if (strcmp(name, "warm") == 0) options.warm = atof(value);
    else if (strcmp(name, "rate") == 0) options.rate = atof(value);
    else if (strcmp(name, "most") == 0) options.most = (uint64_t)atoll(value);
    else if (strcmp(name, "greeting") == 0) options.greeting = value;
    else if (strcmp(name, "aside") == 0) options.aside = unescaped(value, &(size_t){0});
    else if (strcmp(name, "hello") == 0) add_step(value);
    else if (strcmp(name, "pid") == 0 && options.pid_count < MOST_PIDS)
        options.pids[options.pid_count++] = atoi(value);
    else if (!options.player->set(name, value)) refuse(name);
}

int main(int count, char **words) {
    options = (struct options){.connections = 1, .depth = 1, .gate = 128, .seconds = 1, .player = &pair};
    if (count < 2) refuse("no mode");
    options.mode = words[1];
    for (int at = 2; at + 1 < count; at += 2) {
        if (strncmp(words[at], "--", 2) != 0) refuse(words[at]);
        set(words[at] + 2, words[at + 1]);
    }
    if (count % 2 != 0) refuse("an option without its value");
    if (!options.address || options.connections < 1 || options.depth < 1 || options.depth > 256)
        refuse("--to is missing, or a number is out of its range");
    if (strncmp(options.address, "127.", 4) != 0) refuse("only addresses of this machine are asked");
    // So that no mistake lets it run on.
    alarm((unsigned)(options.warm + options.seconds) + 600);
    if (strcmp(options.mode, "steady") == 0) run_steady();
    else if (strcmp(options.mode, "arrivals") == 0) run_arrivals();
    else if (strcmp(options.mode, "hold") == 0) run_hold();
    else refuse("the mode is steady, arrivals or hold");
    return failures == 0 ? 0 : 1;
}
