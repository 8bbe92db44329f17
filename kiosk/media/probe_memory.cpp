// A line for each answer: path, size, time of change, then the probe; or then "loudness", the
// language, and the measurement.
#include "media/probe_memory.h"

#include <sys/stat.h>

#include <fstream>
#include <span>
#include <system_error>

#include "media/loudness_text.h"
#include "media/probe_text.h"

namespace kiosk::media {
namespace {

/// A store of another version is forgotten: it is only a memory. Count it up when what a probe
/// says of the same file changes.
constexpr std::string_view first_line = "awareness-kiosk probes 3";
/// No kind of a probe: a version that cannot measure steps over the line.
constexpr std::string_view loudness_mark = "loudness";
constexpr std::size_t stamp_fields = 3;
constexpr std::size_t loudness_fields = stamp_fields + 2;

void write(std::ofstream& out, const std::filesystem::path& file, const FileStamp& stamp,
           const std::vector<std::string>& rest) {
    std::vector<std::string> fields = {file.string(), std::to_string(stamp.size),
                                       std::to_string(stamp.changed)};
    fields.insert(fields.end(), rest.begin(), rest.end());
    out << join_fields(fields) << '\n';
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return std::nullopt;
    return FileStamp{static_cast<std::uintmax_t>(status.st_size),
                     std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

ProbeMemory::ProbeMemory(std::filesystem::path store) : store_(std::move(store)) {
    std::ifstream in(store_);
    std::string line;
    if (!std::getline(in, line) || line != first_line) return;
    while (std::getline(in, line)) take(part_fields(line));
}

void ProbeMemory::take(const std::vector<std::string>& fields) {
    if (fields.size() <= stamp_fields) return;
    const auto size = whole_number(fields[1]);
    const auto changed = whole_number(fields[2]);
    if (!size || *size < 0 || !changed) return;
    const FileStamp stamp{static_cast<std::uintmax_t>(*size), *changed};
    if (fields[stamp_fields] == loudness_mark && fields.size() > loudness_fields) {
        const auto loudness = loudness_from_fields(std::span(fields).subspan(loudness_fields));
        if (loudness) loudness_[{fields[0], fields[stamp_fields + 1]}] = {stamp, *loudness};
    } else if (auto probe = from_fields(std::span(fields).subspan(stamp_fields))) {
        probes_[fields[0]] = {stamp, std::move(*probe)};
    }
}

std::optional<Probe> ProbeMemory::find(const std::filesystem::path& file) const {
    const auto found = probes_.find(file);
    if (found == probes_.end() || stamp_of(file) != found->second.stamp) return std::nullopt;
    return found->second.answer;
}

std::optional<Loudness> ProbeMemory::find(const Heard& heard) const {
    const auto found = loudness_.find(heard);
    if (found == loudness_.end() || stamp_of(heard.file) != found->second.stamp)
        return std::nullopt;
    return found->second.answer;
}

void ProbeMemory::remember(const std::filesystem::path& file, const FileStamp& stamp, Probe probe) {
    if (probe.lasting) probes_[file] = {stamp, std::move(probe)};
}

void ProbeMemory::remember(const Heard& heard, const FileStamp& stamp, Loudness loudness) {
    if (loudness.lasting) loudness_[heard] = {stamp, std::move(loudness)};
}

bool ProbeMemory::save() const {
    if (store_.empty()) return true;
    std::filesystem::path temporary = store_;
    temporary += ".new";
    std::ofstream out(temporary, std::ios::trunc);
    out << first_line << '\n';
    for (const auto& [file, entry] : probes_)
        write(out, file, entry.stamp, to_fields(entry.answer));
    for (const auto& [heard, entry] : loudness_) {
        std::vector<std::string> rest{std::string(loudness_mark), heard.language};
        const std::vector<std::string> measured = to_fields(entry.answer);
        rest.insert(rest.end(), measured.begin(), measured.end());
        write(out, heard.file, entry.stamp, rest);
    }
    out.close();
    std::error_code error;
    if (out) std::filesystem::rename(temporary, store_, error);
    if (out && !error) return true;
    std::filesystem::remove(temporary, error);
    return false;
}

}  // namespace kiosk::media
