#include "media/helper/whole_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include "media/helper/av.h"

namespace kiosk::media::helper {
namespace {

/// A quarter of what a child may use.
constexpr std::size_t most_bytes = 256'000'000;

}  // namespace

std::vector<char> whole_file(int fd) {
    struct stat status {};
    if (::fstat(fd, &status) != 0 || status.st_size <= 0) throw Unusable("is empty");
    if (static_cast<std::size_t>(status.st_size) > most_bytes)
        throw Unusable("is too large: over 256 MB");
    std::vector<char> bytes(static_cast<std::size_t>(status.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got =
            ::pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw unreadable(errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

}  // namespace kiosk::media::helper
