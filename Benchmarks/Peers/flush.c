#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// flush FILE SECONDS: writes 4 KiB over 4 KiB and flushes it, again and again; prints how often a
// second. The most that a disk lets anybody commit one by one.

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **words) {
    if (count != 3) return 2;
    static char page[4096];
    int file = open(words[1], O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    for (int at = 0; at < 256; at++)
        if (pwrite(file, page, sizeof page, at * 4096) != sizeof page) return 1;
    if (file < 0 || fsync(file)) return 1;
    double begin = seconds(), end = begin + atof(words[2]), at = begin;
    long flushes = 0;
    for (; at < end; at = seconds(), flushes++) {
        memset(page, (int)flushes, sizeof page);
        if (pwrite(file, page, sizeof page, flushes % 256 * 4096) != sizeof page || fdatasync(file)) return 1;
    }
    close(file);
    unlink(words[1]);
    printf("%.1f\n", (double)flushes / (at - begin));
    return 0;
}
