#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

// The least that a server of lines can be: one thread, epoll, a greeting, and the reply to `ping`.
// One read, one pass over the lines, one write. Nothing is limited, stored, decoded or timed.

enum { ROOM = 32 << 10, MOST_EVENTS = 512, MOST_DESCRIPTORS = 1 << 16 };

static const char greeting[] = "200 quizline=1 lang=zh :The floor.\r\n";

struct line {
    size_t count;
    char rest[512];
};

static struct line *lines[MOST_DESCRIPTORS];

/// Writes the reply to one line; gives its length.
static size_t answer(const char *request, size_t count, char *reply) {
    if (count >= 5 && memcmp(request, "ping ", 5) == 0) {
        memcpy(reply, "202 :", 5);
        memcpy(reply + 5, request + 5, count - 5);
        memcpy(reply + count, "\r\n", 2);
        return count + 2;
    }
    const char *other = memcmp(request, "voice ", 6) == 0 ? "201 voice=code :\r\n" : "500 :\r\n";
    memcpy(reply, other, strlen(other));
    return strlen(other);
}

/// Answers all lines that came; false if the client is gone.
static bool serve(int descriptor) {
    static char input[ROOM], output[ROOM * 4];
    struct line *line = lines[descriptor];
    memcpy(input, line->rest, line->count);
    ssize_t received = recv(descriptor, input + line->count, ROOM - line->count, 0);
    if (received <= 0) return false;
    char *from = input, *end = input + line->count + received, *stop, *to = output;
    while ((stop = memchr(from, '\n', (size_t)(end - from)))) {
        size_t count = (size_t)(stop - from);
        if (count > 0 && from[count - 1] == '\r') count -= 1;
        to += answer(from, count, to);
        from = stop + 1;
    }
    line->count = (size_t)(end - from) < sizeof line->rest ? (size_t)(end - from) : 0;
    memcpy(line->rest, from, line->count);
    return to == output || send(descriptor, output, (size_t)(to - output), MSG_NOSIGNAL) > 0;
}

static void welcome(int listener, int poller) {
    int yes = 1, descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0) return;
    if (descriptor >= MOST_DESCRIPTORS) {
        close(descriptor);
        return;
    }
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    lines[descriptor] = calloc(1, sizeof(struct line));
    struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
    epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event);
    send(descriptor, greeting, sizeof greeting - 1, MSG_NOSIGNAL);
}

int main(void) {
    int yes = 1, listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&address, length) || listen(listener, 1024)) return 1;
    getsockname(listener, (struct sockaddr *)&address, &length);
    printf("127.0.0.1:%d\n", ntohs(address.sin_port));
    fflush(stdout);
    int poller = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[MOST_EVENTS];
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    while (true) {
        int count = epoll_wait(poller, events, MOST_EVENTS, -1);
        for (int each = 0; each < count; each++) {
            int descriptor = events[each].data.fd;
            if (descriptor == listener) {
                welcome(listener, poller);
            } else if (!serve(descriptor)) {
                close(descriptor);
                free(lines[descriptor]);
            }
        }
    }
}
