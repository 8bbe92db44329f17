#include "unattended/last_good.h"

#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "unattended/disk.h"

namespace kiosk::unattended {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view first_line = "awareness-kiosk, last good content, 1\n";
constexpr std::string_view last_line = "end\n";

std::string text_of(const content::FileBytes& files) {
    std::string text(first_line);
    for (const auto& [file, bytes] : files) {
        const std::string& name = file.native();
        text += std::to_string(name.size()) + ' ' + std::to_string(bytes.size()) + '\n';
        text.append(name).append(bytes) += '\n';
    }
    return text.append(last_line);
}

/// Takes "12 3456\n" off the front.
std::optional<std::pair<std::size_t, std::size_t>> take_sizes(std::string_view& text) {
    std::size_t sizes[2] = {0, 0};
    for (int i = 0; i < 2; ++i) {
        const std::size_t end = text.find(i == 0 ? ' ' : '\n');
        if (end == 0 || end > 9) return std::nullopt;
        for (const char digit : text.substr(0, end)) {
            if (digit < '0' || digit > '9') return std::nullopt;
            sizes[i] = sizes[i] * 10 + static_cast<std::size_t>(digit - '0');
        }
        text.remove_prefix(end + 1);
    }
    return std::pair(sizes[0], sizes[1]);
}

}  // namespace

bool keep_last_good(const fs::path& copy, const content::FileBytes& files) {
    std::error_code error;
    fs::create_directories(copy.parent_path(), error);
    return !replace_file(copy, text_of(files));
}

content::FileBytes last_good(const fs::path& copy) {
    std::ifstream stream(copy, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(stream), {}};
    std::string_view rest(all);
    if (!rest.starts_with(first_line)) return {};
    rest.remove_prefix(first_line.size());
    content::FileBytes files;
    while (rest != last_line) {
        const auto sizes = take_sizes(rest);
        if (!sizes || rest.size() <= sizes->first + sizes->second) return {};
        const fs::path name(rest.substr(0, sizes->first));
        files[name] = rest.substr(sizes->first, sizes->second);
        rest.remove_prefix(sizes->first + sizes->second + 1);
    }
    return files;
}

}  // namespace kiosk::unattended
