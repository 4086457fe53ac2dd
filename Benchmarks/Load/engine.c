#include "engine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

enum { MOST_EVENTS = 512 };

struct options options;
struct line *lines;
static const struct conduct *conduct;
static int poller;
static unsigned opening, ready, opened;
uint64_t confirmed;

void engine_start(const struct conduct *chosen) {
    conduct = chosen;
    lines = calloc(options.connections, sizeof *lines);
    poller = epoll_create1(EPOLL_CLOEXEC);
    if (!lines || poller < 0) {
        perror("load");
        exit(2);
    }
    for (unsigned at = 0; at < options.connections; at++) lines[at].index = at;
}

static void listen_for(struct line *line, uint32_t events, int operation) {
    struct epoll_event event = {.events = events, .data.ptr = line};
    epoll_ctl(poller, operation, line->descriptor, &event);
}

void engine_open(struct line *line) {
    if (!line_open(line, options.address, options.port, options.sources)) {
        fail("connection %u cannot be opened: %s", line->index, strerror(errno));
        return line_close(line);
    }
    opening += 1;
    line->opened = opened++;
    listen_for(line, EPOLLOUT, EPOLL_CTL_ADD);
}

void engine_close(struct line *line) {
    if (line->stage != STAGE_CLOSED && line->stage != STAGE_READY) opening -= 1;
    line_close(line);
}

static void lose(struct line *line) {
    fail("connection %u was closed in stage %d with %u replies awaited, and said: %.*s", line->index,
         line->stage, line->waiting, (int)(line->input_count < 80 ? line->input_count : 80), line->input);
    engine_close(line);
    line->waiting = 0;
}

void engine_send(struct line *line) {
    if (line->stage == STAGE_CLOSED) return;
    if (!line_flush(line)) return lose(line);
    bool wants_to_write = line->output_count > 0;
    if (wants_to_write != line->wants_to_write)
        listen_for(line, wants_to_write ? EPOLLIN | EPOLLOUT : EPOLLIN, EPOLL_CTL_MOD);
    line->wants_to_write = wants_to_write;
}

/// Says the next step of the hello, or is ready after the last.
static void go_on(struct line *line) {
    if (line->step == options.step_count) {
        line->stage = STAGE_READY;
        opening -= 1;
        ready += 1;
        return conduct->ready(line);
    }
    line->stage = STAGE_HELLO;
    const struct hello *step = &options.steps[line->step];
    char text[512];
    int count = 0;
    for (size_t at = 0; at < step->request_count && count < 490; at++) {
        char sign = step->request[at] == '%' ? step->request[at + 1] : 0;
        bool is_number = sign == 'i' || sign == 'n';
        if (is_number) count += snprintf(text + count, 12, "%u", sign == 'i' ? line->index : line->opened);
        else text[count++] = step->request[at];
        at += is_number;
    }
    line_say(line, text, (size_t)count);
}

/// Takes a line of the greeting or of the hello; false if none is there.
static bool take_hello(struct line *line) {
    const char *wanted =
        line->stage == STAGE_GREETING ? options.greeting : options.steps[line->step].reply;
    size_t length = line_end(line->input, line->input_count);
    if (length == 0) return false;
    if (strncmp(line->input, wanted, strlen(wanted)) != 0)
        fail("connection %u: %.*s instead of %s", line->index, (int)length - 1, line->input, wanted);
    line_taken(line, length);
    line->step += line->stage == STAGE_HELLO;
    go_on(line);
    return line->stage != STAGE_CLOSED;
}

/// The length of a line that the server says of its own accord, as `--aside` has it; 0 if none is there.
static size_t length_aside(const char *octets, size_t count) {
    size_t length = options.aside ? strlen(options.aside) : 0;
    return length > 0 && count >= length && memcmp(octets, options.aside, length) == 0 ? length : 0;
}

/// Takes all replies that are whole.
static void take_replies(struct line *line) {
    size_t read = 0;
    while (line->stage == STAGE_READY && read < line->input_count) {
        size_t aside = length_aside(line->input + read, line->input_count - read);
        if (aside > 0) {
            read += aside;
            continue;
        }
        if (line->waiting == 0) {
            fail("connection %u: nothing was asked, and this came: %.*s", line->index,
                 (int)(line->input_count - read < 80 ? line->input_count - read : 80), line->input + read);
            read = line->input_count;
            break;
        }
        struct expectation expected = line->expected[line->first];
        bool is_counted = false;
        size_t length = options.player->take(
            line, &expected, line->input + read, line->input_count - read, &is_counted);
        if (length == 0) break;
        read += length;
        line->first = (line->first + 1) % MOST_EXPECTED;
        line->waiting -= 1;
        confirmed += is_counted;
        conduct->replied(line, &expected, is_counted);
    }
    if (line->stage == STAGE_READY) line_taken(line, read);
}

static void handle(struct line *line, uint32_t events) {
    if (line->stage == STAGE_CLOSED) return;
    if (line->stage == STAGE_CONNECTING) {
        if (events & (EPOLLERR | EPOLLHUP)) return lose(line);
        listen_for(line, EPOLLIN, EPOLL_CTL_MOD);
        if (options.greeting) line->stage = STAGE_GREETING;
        else go_on(line);
    } else if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) {
        bool is_open = line_read(line);
        while ((line->stage == STAGE_GREETING || line->stage == STAGE_HELLO) && take_hello(line)) {}
        if (line->stage == STAGE_READY) take_replies(line);
        if (line->stage == STAGE_CLOSED) return;
        if (!is_open) return lose(line);
    }
    engine_send(line);
}

void engine_turn(uint64_t until) {
    struct epoll_event events[MOST_EVENTS];
    uint64_t at = now(), wait = until > at ? until - at : 0;
    struct timespec limit = {.tv_sec = (time_t)(wait / 1000000000), .tv_nsec = (long)(wait % 1000000000)};
    int count = epoll_pwait2(poller, events, MOST_EVENTS, &limit, NULL);
    for (int each = 0; each < count; each++) handle(events[each].data.ptr, events[each].events);
}

bool engine_open_all(void) {
    uint64_t end = now() + (uint64_t)(PATIENCE + options.connections / 4) * 1000000000;
    unsigned opened = 0;
    while (ready < options.connections && failures == 0) {
        while (opened < options.connections && opening < options.gate) engine_open(&lines[opened++]);
        if (now() > end) fail("%u of %u connections were ready in time", ready, options.connections);
        engine_turn(now() + 100000000);
    }
    return failures == 0;
}

void engine_drain(void) {
    uint64_t end = now() + (uint64_t)PATIENCE * 1000000000;
    while (true) {
        unsigned waiting = 0;
        for (unsigned at = 0; at < options.connections; at++) waiting += lines[at].waiting;
        if (waiting == 0) return;
        if (now() > end) return fail("%u replies did not come", waiting);
        engine_turn(now() + 10000000);
    }
}
