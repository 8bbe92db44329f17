#include "unattended/log_lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "unattended/limits.h"

namespace kiosk::unattended {

namespace {

/// All that fits into a pipe.
constexpr int most_reads_at_once = 16;

}  // namespace

LogLines::LogLines() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "no pipe");
    ours_ = media::Descriptor(ends[0]);
    theirs_ = media::Descriptor(ends[1]);
    ::fcntl(ours_.get(), F_SETFL, O_NONBLOCK);
}

void LogLines::read(const std::function<void(const std::string&)>& each) {
    std::array<char, 4096> bytes{};
    // Not to the end: one that prints without end would be read for ever, and never watched.
    for (int n = 0; n < most_reads_at_once; ++n) {
        const ssize_t count = ::read(ours_.get(), bytes.data(), bytes.size());
        if (count <= 0) return;
        for (const char c : std::string_view(bytes.data(), static_cast<std::size_t>(count))) {
            const bool ends = c == '\n' || begun_.size() == longest_line;
            if (c != '\n') begun_ += c;
            if (ends) each(std::exchange(begun_, {}));
        }
    }
}

}  // namespace kiosk::unattended
