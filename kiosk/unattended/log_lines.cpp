#include "unattended/log_lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "unattended/limits.h"

namespace kiosk::unattended {

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
    for (;;) {
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
