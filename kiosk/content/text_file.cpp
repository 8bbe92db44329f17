#include "content/text_file.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "content/limits.h"
#include "content/missing_name.h"
#include "content/utf8.h"

namespace kiosk::content {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSaveAsUtf8 =
    "save the file as UTF-8 (in the editor: Save as, Encoding: UTF-8)";

std::string in_hex(const char* format, unsigned value) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

/// The name of the encoding that the first bytes betray; empty: it may well be UTF-8.
std::string_view other_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return "UTF-16";
    if (bytes.starts_with("<\0"sv) || bytes.starts_with("\0<"sv)) return "UTF-16";
    return {};
}

/// What a file is that is no text at all, by its first bytes; empty: it may well be text.
std::string_view other_kind(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kinds{
        {{"PK\x03\x04"sv, "a document of PowerPoint, Word or Excel"},
         {"\xD0\xCF\x11\xE0"sv, "a document of PowerPoint, Word or Excel"},
         {"{\\rtf"sv, "a document of a word processor"},
         {"%PDF"sv, "a PDF document"},
         {"\x89PNG"sv, "a picture"},
         {"\xFF\xD8\xFF"sv, "a picture"}}};
    for (const auto& [begin, kind] : kinds) {
        if (bytes.starts_with(begin)) return kind;
    }
    return {};
}

bool is_forbidden(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

}  // namespace

Spot SpotFinder::at(std::size_t offset) {
    if (offset < offset_) *this = SpotFinder(text_);
    for (; offset_ < offset; ++offset_) {
        const char byte = text_[offset_];
        const bool crlf = byte == '\r' && offset_ + 1 < text_.size() && text_[offset_ + 1] == '\n';
        if (byte == '\n' || (byte == '\r' && !crlf)) {
            spot_ = {spot_.line + 1, 1};
        } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80) {
            ++spot_.column;
        }
    }
    return spot_;
}

namespace {

std::vector<std::string> names_beside(const fs::path& file) {
    std::vector<std::string> names;
    std::error_code error;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        names.push_back(at->path().filename().string());
    return names;
}

std::optional<std::string> bytes_on_disk(const fs::path& file, Complaints& complaints) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) {
        complaints.error({}, "there is no such file",
                         missing_name_remedy(file.filename().string(), names_beside(file)));
        return std::nullopt;
    }
    if (!fs::is_regular_file(status)) {
        complaints.error({}, fs::is_directory(status) ? "this is a folder" : "this is not a file",
                         "name an XML file");
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    std::string bytes;
    std::array<char, 65536> chunk{};
    while (stream && bytes.size() <= kMaxFileBytes) {
        stream.read(chunk.data(), chunk.size());
        bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream && !stream.eof()) {
        complaints.error({}, "the file cannot be read", "give everyone the right to read it");
        return std::nullopt;
    }
    if (bytes.size() > kMaxFileBytes) {
        complaints.error({}, "the file is larger than 4 MiB",
                         "name a smaller one: a show's XML is some kilobytes long");
        return std::nullopt;
    }
    return bytes;
}

}  // namespace

std::optional<std::string> read_bytes(const fs::path& file, Complaints& complaints,
                                      Reading* reading) {
    if (reading == nullptr) return bytes_on_disk(file, complaints);
    const fs::path name = fs::absolute(file).lexically_normal();
    const auto kept = reading->kept.find(name);
    auto bytes =
        kept == reading->kept.end() ? bytes_on_disk(file, complaints) : std::optional(kept->second);
    reading->files[name] = bytes.value_or("");
    return bytes;
}

std::optional<std::string_view> text_of(std::string_view bytes, Complaints& complaints) {
    if (const std::string_view other = other_kind(bytes); !other.empty()) {
        complaints.error({1, 1}, "this is " + std::string(other) + ", not a text file",
                         "take the one of the sample show, and write your words into it");
        return std::nullopt;
    }
    if (const std::string_view other = other_encoding(bytes); !other.empty()) {
        complaints.error({1, 1}, "the file is written in " + std::string(other),
                         std::string(kSaveAsUtf8));
        return std::nullopt;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    SpotFinder spots(bytes);
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint next = first_code_point(bytes.substr(at));
        if (next.bytes == 0) {
            complaints.error(spots.at(at),
                             "this is not UTF-8 (byte " +
                                 in_hex("%02X", static_cast<unsigned char>(bytes[at])) + ")",
                             std::string(kSaveAsUtf8));
            return std::nullopt;
        }
        if (next.value == 0) {
            complaints.error(spots.at(at), "a zero byte: this is not text, or was not saved whole",
                             "save the file again, or take the last good copy");
            return std::nullopt;
        }
        if (is_forbidden(next.value)) {
            complaints.error(spots.at(at),
                             "a control character (" + in_hex("U+%04X", next.value) + ")",
                             "delete it: it is there though the editor may not show it");
            return std::nullopt;
        }
        at += next.bytes;
    }
    return bytes;
}

}  // namespace kiosk::content
