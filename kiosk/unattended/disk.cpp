#include "unattended/disk.h"

#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

#include "media/descriptor.h"

namespace kiosk::unattended {

namespace fs = std::filesystem;
using media::Descriptor;

namespace {

std::string why(const char* what) {
    return std::string(what) + ": " + std::generic_category().message(errno);
}

bool write_all(int file, std::string_view text, const Disk& disk) {
    while (!text.empty()) {
        const ssize_t written = disk.write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

std::optional<std::string> replace_file(const fs::path& file, const std::string& text,
                                        const Disk& disk) {
    const fs::path beside = file.string() + ".new";
    const Descriptor out(
        ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!out) return why("cannot be opened");
    const auto failed = [&](const char* what) {
        const std::string reason = why(what);
        ::unlink(beside.c_str());  // a full disk needs the room
        return reason;
    };
    if (!write_all(out.get(), text, disk) || disk.sync(out.get()) != 0)
        return failed("cannot be written");
    if (disk.rename(beside.c_str(), file.c_str()) != 0) return failed("cannot be renamed");
    // The name is safe once its folder is.
    const Descriptor folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder) disk.sync(folder.get());
    return std::nullopt;
}

std::string read_file(const fs::path& file) {
    constexpr std::size_t most = 1'000'000;
    std::ifstream in(file, std::ios::binary);
    std::string text(most, '\0');
    in.read(text.data(), static_cast<std::streamsize>(most));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

Stamp stamp_of(const fs::path& file) {
    std::error_code gone;
    const auto size = fs::file_size(file, gone);
    const auto changed = fs::last_write_time(file, gone);
    if (gone) return {size, 0};
    return {size, std::chrono::nanoseconds(changed.time_since_epoch()).count()};
}

}  // namespace kiosk::unattended
