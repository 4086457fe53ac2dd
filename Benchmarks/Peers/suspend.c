#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

// Loaded before a program that Valgrind runs: up to version 3.19 it writes into the mask with which
// a thread waits for signals, and that of the main thread, in libdispatch, cannot be written to.

int sigsuspend(const sigset_t *mask) {
    sigset_t own = *mask;
    return (int)syscall(SYS_rt_sigsuspend, &own, _NSIG / 8);
}
