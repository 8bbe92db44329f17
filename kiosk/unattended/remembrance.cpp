#include "unattended/remembrance.h"

#include <system_error>
#include <utility>

#include "unattended/disk.h"
#include "unattended/limits.h"

namespace kiosk::unattended {

namespace fs = std::filesystem;
using stage::Note;

namespace {

constexpr const char* file_name = "show";

std::string boot_id() {
    std::string id = read_file("/proc/sys/kernel/random/boot_id");
    while (!id.empty() && id.back() == '\n') id.pop_back();
    return id;
}

std::string known_path(const fs::path& playlist) {
    std::error_code unknown;
    const fs::path path = fs::weakly_canonical(playlist, unknown);
    return unknown ? playlist.string() : path.string();
}

}  // namespace

Remembrance::Remembrance(const fs::path& folder, const fs::path& playlist, const stage::Tell& tell,
                         std::chrono::milliseconds pause)
    : boot_(boot_id()), tell_(tell) {
    memory_.playlist = known_path(playlist);
    if (folder.empty()) {
        tell_({Note::Weight::warning, "there is no folder to remember in where the show stands"});
        return;
    }
    std::error_code refused;  // then the first write complains
    fs::create_directories(folder, refused);
    const auto kept = parse_memory(read_file(folder / file_name));
    if (kept && kept->playlist == memory_.playlist) memory_ = *kept;
    const auto complain = [tell](const std::string& why) { tell({Note::Weight::warning, why}); };
    writer_.emplace(folder / file_name, complain, pause);
}

void Remembrance::shows(const Shown& shown) {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    memory_.entered = std::chrono::duration_cast<std::chrono::seconds>(since_1970).count();
    memory_.shown = shown;
    memory_.boot = boot_;
    keep();
}

void Remembrance::crashed_at(const std::optional<Shown>& item) {
    well_since_.reset();
    if (!item) return;
    const std::size_t before = memory_.left_out.size();
    memory_ = after_crash(std::move(memory_), *item, stamp_of(item->file));
    if (memory_.left_out.size() > before)
        tell_({Note::Weight::warning, item->key +
                                          " was on, or made ready, at two crashes in a row; " +
                                          "it is left out until its file changes"});
    keep();
}

void Remembrance::is_well(std::chrono::nanoseconds now) {
    if (!well_since_) well_since_ = now;
    if (memory_.crashes == 0 || now - *well_since_ < crash_forgotten_after) return;
    memory_ = after_health(std::move(memory_));
    keep();
}

std::vector<std::string> Remembrance::options() {
    std::erase_if(memory_.left_out,
                  [](const LeftOutItem& item) { return stamp_of(item.file) != item.stamp; });
    std::vector<std::string> options;
    if (const auto going = going_on(memory_, boot_)) {
        options.emplace_back(going->after ? "--go-on-after" : "--go-on-at");
        options.push_back(std::to_string(going->from.k) + ":" + going->from.key);
    }
    for (const LeftOutItem& item : memory_.left_out) {
        options.emplace_back("--leave-out");
        options.push_back(item.key);
    }
    return options;
}

void Remembrance::keep() {
    if (writer_) writer_->write(to_text(memory_));
}

}  // namespace kiosk::unattended
