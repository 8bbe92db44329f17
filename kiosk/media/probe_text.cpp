#include "media/probe_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk::media {
namespace {

constexpr std::array<std::string_view, 5> kinds = {"unusable", "film", "picture", "animation",
                                                   "document"};
/// kind, error, format, length, width, height, pages, sound, lasting, captions, hdr, hardware; then
/// the warnings; then:
constexpr std::size_t fixed_fields = 12;
/// A line that was cut off, in whatever place, lacks this.
constexpr std::string_view last_probe_field = "whole";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

}  // namespace

std::string join_fields(std::span<const std::string> fields) {
    std::string line;
    for (const std::string& field : fields) {
        if (!line.empty()) line += '\t';
        line += escaped(field);
    }
    return line;
}

std::vector<std::string> part_fields(std::string_view line) {
    std::vector<std::string> fields(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\t') {
            fields.emplace_back();
        } else if (line[i] == '\\' && i + 1 < line.size()) {
            const char c = line[++i];
            fields.back() += c == 't' ? '\t' : c == 'n' ? '\n' : c;
        } else {
            fields.back() += line[i];
        }
    }
    return fields;
}

std::vector<std::string> to_fields(const Probe& probe) {
    std::vector<std::string> fields = {std::string(kinds[static_cast<std::size_t>(probe.kind)]),
                                       probe.error,
                                       probe.format,
                                       std::to_string(probe.length.count()),
                                       std::to_string(probe.width),
                                       std::to_string(probe.height),
                                       std::to_string(probe.pages),
                                       probe.sound ? "1" : "0",
                                       probe.lasting ? "1" : "0",
                                       join_fields(probe.captions),
                                       probe.hdr ? "1" : "0",
                                       probe.hardware ? "1" : "0"};
    fields.insert(fields.end(), probe.warnings.begin(), probe.warnings.end());
    fields.emplace_back(last_probe_field);
    return fields;
}

std::optional<Probe> from_fields(std::span<const std::string> fields) {
    if (fields.size() < fixed_fields + 1 || fields.back() != last_probe_field) return std::nullopt;
    const auto* const kind = std::find(kinds.begin(), kinds.end(), fields[0]);
    const auto length = whole_number(fields[3]);
    const auto width = whole_number(fields[4]);
    const auto height = whole_number(fields[5]);
    const auto pages = whole_number(fields[6]);
    if (kind == kinds.end() || !length || !width || !height || !pages) return std::nullopt;
    if (std::min({*length, *width, *height, *pages}) < 0) return std::nullopt;
    if (std::max({*width, *height, *pages}) > INT32_MAX) return std::nullopt;
    Probe probe;
    probe.kind = static_cast<Probe::Kind>(kind - kinds.begin());
    probe.error = fields[1];
    probe.format = fields[2];
    probe.length = std::chrono::nanoseconds(*length);
    probe.width = static_cast<int>(*width);
    probe.height = static_cast<int>(*height);
    probe.pages = static_cast<int>(*pages);
    probe.sound = fields[7] == "1";
    probe.lasting = fields[8] == "1";
    if (!fields[9].empty()) probe.captions = part_fields(fields[9]);
    probe.hdr = fields[10] == "1";
    probe.hardware = fields[11] == "1";
    probe.warnings.assign(fields.begin() + fixed_fields, fields.end() - 1);
    return probe;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace kiosk::media
