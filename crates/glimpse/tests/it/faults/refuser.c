/* Makes the disk refuse, on command: preloaded into the server, it looks before every call that touches the data whether the
 * switch says that such calls fail now, and with which error. The switch is a file of two bytes that the test writes: the kinds
 * of calls that fail (1 writes, 2 syncs, 4 reads, 8 opening to write), and the number of the error. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2, READS = 4, OPENING = 8 };

static const volatile unsigned char *command;
static const char *data;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("REFUSER_SWITCH");
    data = getenv("REFUSER_DATA");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    void *map = file < 0 ? MAP_FAILED : mmap(NULL, 2, PROT_READ, MAP_SHARED, file, 0);
    command = map == MAP_FAILED ? NULL : map;
    if (file >= 0) close(file);
}

static int fails(int kind) {
    return command && data && (command[0] & kind);
}

static int is_data(const char *path) {
    return strncmp(path, data, strlen(data)) == 0;
}

static int refuses(int kind, int file) {
    char link[64], path[4096];
    if (!fails(kind)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (!is_data(path)) return 0;
    errno = command[1];
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int file, const void *from, size_t bytes, off64_t at) {
    return refuses(WRITES, file) ? -1 : REAL(pwrite64)(file, from, bytes, at);
}
ssize_t pwrite(int file, const void *from, size_t bytes, off_t at) {
    return refuses(WRITES, file) ? -1 : REAL(pwrite)(file, from, bytes, at);
}
ssize_t write(int file, const void *from, size_t bytes) {
    return refuses(WRITES, file) ? -1 : REAL(write)(file, from, bytes);
}
int ftruncate64(int file, off64_t length) {
    return refuses(WRITES, file) ? -1 : REAL(ftruncate64)(file, length);
}
int ftruncate(int file, off_t length) {
    return refuses(WRITES, file) ? -1 : REAL(ftruncate)(file, length);
}
int fdatasync(int file) {
    return refuses(SYNCS, file) ? -1 : REAL(fdatasync)(file);
}
int fsync(int file) {
    return refuses(SYNCS, file) ? -1 : REAL(fsync)(file);
}
ssize_t pread64(int file, void *into, size_t bytes, off64_t at) {
    return refuses(READS, file) ? -1 : REAL(pread64)(file, into, bytes, at);
}
ssize_t pread(int file, void *into, size_t bytes, off_t at) {
    return refuses(READS, file) ? -1 : REAL(pread)(file, into, bytes, at);
}
ssize_t read(int file, void *into, size_t bytes) {
    return refuses(READS, file) ? -1 : REAL(read)(file, into, bytes);
}

#define OPEN(name)                                                                                                   \
    int name(const char *path, int flags, ...) {                                                                     \
        va_list more;                                                                                                \
        va_start(more, flags);                                                                                       \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;                                      \
        va_end(more);                                                                                                \
        if (fails(OPENING) && (flags & (O_WRONLY | O_RDWR | O_CREAT)) && is_data(path)) return errno = command[1], -1;                                          \
        return REAL(name)(path, flags, mode);                                                                        \
    }
OPEN(open)
OPEN(open64)
