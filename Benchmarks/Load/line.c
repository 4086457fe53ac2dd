#include "line.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

uint64_t failures;
char first_failure[256];

uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

void fail(const char *form, ...) {
    if (failures++ > 0) return;
    va_list arguments;
    va_start(arguments, form);
    vsnprintf(first_failure, sizeof first_failure, form, arguments);
    va_end(arguments);
}

/// From one address to one port there are some 28 000 connections; more come from further ones.
static bool bind_source(int descriptor, unsigned index, unsigned sources) {
    if (sources < 2) return true;
    int yes = 1;
    setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    struct sockaddr_in source = {.sin_family = AF_INET};
    source.sin_addr.s_addr = htonl(INADDR_LOOPBACK + index % sources);
    return bind(descriptor, (struct sockaddr *)&source, sizeof source) == 0;
}

bool line_open(struct line *line, const char *address, int port, unsigned sources) {
    int yes = 1;
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    inet_pton(AF_INET, address, &to.sin_addr);
    line->descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (line->descriptor < 0) return false;
    setsockopt(line->descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (!bind_source(line->descriptor, line->index, sources)) return false;
    if (!line->input) line->input = malloc(INPUT_ROOM);
    if (!line->output) line->output = malloc(OUTPUT_ROOM);
    if (!line->input || !line->output) return false;
    line->input_count = line->output_count = line->waiting = line->step = 0;
    line->stage = STAGE_CONNECTING;
    int status = connect(line->descriptor, (struct sockaddr *)&to, sizeof to);
    return status == 0 || errno == EINPROGRESS;
}

void line_close(struct line *line) {
    if (line->stage != STAGE_CLOSED) close(line->descriptor);
    line->stage = STAGE_CLOSED;
    line->wants_to_write = false;
}

bool line_say(struct line *line, const char *octets, size_t count) {
    if (line->output_count + count > OUTPUT_ROOM) return false;
    memcpy(line->output + line->output_count, octets, count);
    line->output_count += count;
    return true;
}

bool line_flush(struct line *line) {
    if (line->output_count == 0) return true;
    ssize_t sent = send(line->descriptor, line->output, line->output_count, MSG_NOSIGNAL);
    if (sent < 0) return errno == EAGAIN || errno == EINTR;
    line->output_count -= (size_t)sent;
    memmove(line->output, line->output + sent, line->output_count);
    return true;
}

bool line_read(struct line *line) {
    size_t room = INPUT_ROOM - line->input_count;
    if (room == 0) return false;
    ssize_t count = recv(line->descriptor, line->input + line->input_count, room, 0);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    line->input_count += (size_t)count;
    return count > 0;
}

void line_taken(struct line *line, size_t count) {
    line->input_count -= count;
    if (line->input_count > 0) memmove(line->input, line->input + count, line->input_count);
}

void line_expect(struct line *line, uint64_t meant, uint64_t number, uint8_t kind) {
    if (line->waiting == MOST_EXPECTED) return fail("more than %d replies wait", MOST_EXPECTED);
    unsigned at = (line->first + line->waiting) % MOST_EXPECTED;
    line->expected[at] = (struct expectation){.meant = meant, .number = number, .kind = kind};
    line->waiting += 1;
}
