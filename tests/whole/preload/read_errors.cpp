// Preloaded into the program by tests: a file of a certain length cannot be read between two of its
// bytes, as on a stick that is failing. READ_ERRORS="length from to". Asks of the system no more
// than the sandbox of the decoders allows.
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <sstream>

namespace {

using Pread = ssize_t (*)(int, void*, size_t, off_t);

struct Bad {
    off_t length = -1, from = 0, to = 0;
};

Bad wanted() {
    Bad bad;
    const char* text = std::getenv("READ_ERRORS");
    std::istringstream numbers(text == nullptr ? "" : text);
    return numbers >> bad.length >> bad.from >> bad.to ? bad : Bad{};
}

bool is_bad(int descriptor, size_t bytes, off_t at) {
    static const Bad bad = wanted();
    struct stat file {};
    return at < bad.to && at + static_cast<off_t>(bytes) > bad.from &&
           ::fstat(descriptor, &file) == 0 && file.st_size == bad.length;
}

ssize_t read_at(const char* real, int descriptor, void* to, size_t bytes, off_t at) {
    if (is_bad(descriptor, bytes, at)) {
        errno = EIO;
        return -1;
    }
    const auto next = reinterpret_cast<Pread>(::dlsym(RTLD_NEXT, real));
    return next(descriptor, to, bytes, at);
}

}  // namespace

extern "C" {
ssize_t pread(int descriptor, void* to, size_t bytes, off_t at) {
    return read_at("pread", descriptor, to, bytes, at);
}
ssize_t pread64(int descriptor, void* to, size_t bytes, off_t at) {
    return read_at("pread64", descriptor, to, bytes, at);
}
}
