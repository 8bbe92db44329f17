// What probes said, kept on disk between starts.
#include <sys/stat.h>

#include <fstream>
#include <system_error>
#include <utility>

#include "media/probe.h"
#include "media/probe_text.h"

namespace kiosk::media {
namespace {

/// A store of another version is forgotten: it is only a memory. Count it up when what a probe
/// says of the same file changes.
constexpr std::string_view first_line = "awareness-kiosk probes 1";

struct Stamp {
    std::uintmax_t size = 0;
    std::int64_t changed = 0;
};

std::optional<Stamp> stamp_of(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return std::nullopt;
    return Stamp{static_cast<std::uintmax_t>(status.st_size),
                 std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

}  // namespace

ProbeMemory::ProbeMemory(std::filesystem::path store) : store_(std::move(store)) {
    std::ifstream in(store_);
    std::string line;
    if (!std::getline(in, line) || line != first_line) return;
    while (std::getline(in, line)) {
        const std::vector<std::string> fields = part_fields(line);
        if (fields.size() < 3) continue;
        const auto size = whole_number(fields[1]);
        const auto changed = whole_number(fields[2]);
        auto probe = from_fields(std::span(fields).subspan(3));
        if (!size || *size < 0 || !changed || !probe) continue;
        entries_[fields[0]] = {static_cast<std::uintmax_t>(*size), *changed, std::move(*probe)};
    }
}

std::optional<Probe> ProbeMemory::find(const std::filesystem::path& file) const {
    const auto found = entries_.find(file);
    if (found == entries_.end()) return std::nullopt;
    const std::optional<Stamp> stamp = stamp_of(file);
    if (!stamp || stamp->size != found->second.size || stamp->changed != found->second.changed)
        return std::nullopt;
    return found->second.probe;
}

void ProbeMemory::remember(const std::filesystem::path& file, Probe probe) {
    const std::optional<Stamp> stamp = stamp_of(file);
    if (!stamp || !probe.lasting) return;
    entries_[file] = {stamp->size, stamp->changed, std::move(probe)};
}

bool ProbeMemory::save() const {
    if (store_.empty()) return true;
    std::filesystem::path temporary = store_;
    temporary += ".new";
    std::ofstream out(temporary, std::ios::trunc);
    out << first_line << '\n';
    for (const auto& [file, entry] : entries_) {
        std::vector<std::string> fields = {file.string(), std::to_string(entry.size),
                                           std::to_string(entry.changed)};
        const std::vector<std::string> rest = to_fields(entry.probe);
        fields.insert(fields.end(), rest.begin(), rest.end());
        out << join_fields(fields) << '\n';
    }
    out.close();
    std::error_code error;
    if (out) std::filesystem::rename(temporary, store_, error);
    if (out && !error) return true;
    std::filesystem::remove(temporary, error);
    return false;
}

}  // namespace kiosk::media
