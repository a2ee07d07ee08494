#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

/* The time of day, so many seconds off ($CLOCK_SKEW); clocks that only measure durations stay right. */
int clock_gettime(clockid_t id, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    static long skew;
    if (!real) {
        skew = atol(getenv("CLOCK_SKEW"));
        real = (int (*)(clockid_t, struct timespec *)) dlsym(RTLD_NEXT, "clock_gettime");
    }
    int answer = real(id, now);
    if (!answer && id == CLOCK_REALTIME) now->tv_sec += skew;
    return answer;
}
