#include "stage/render_choice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <utility>
#include <vector>

namespace kiosk::stage {

namespace fs = std::filesystem;

namespace {

std::string first_line(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

/// Paths in a folder, sorted; none where it cannot be read.
std::vector<fs::path> entries(const fs::path& folder) {
    std::error_code unreadable;
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder, unreadable))
        found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

/// When drivers were last installed: that may make a GPU of what was none.
std::string drivers_stamp() {
    fs::file_time_type latest{};
    std::vector<fs::path> folders = entries("/usr/lib");
    folders.emplace_back("/usr/lib");
    for (const fs::path& folder : folders) {
        std::error_code none;
        const auto time = fs::last_write_time(folder / "dri", none);
        if (!none) latest = std::max(latest, time);
    }
    return std::to_string(latest.time_since_epoch().count());
}

}  // namespace

bool is_software_renderer(std::string_view name) {
    std::string small(name);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array names{"llvmpipe", "softpipe", "swrast", "lavapipe", "software"};
    return std::any_of(names.begin(), names.end(),
                       [&](const char* one) { return small.find(one) != std::string::npos; });
}

std::string graphics_devices(const fs::path& devices) {
    std::string line;
    for (const fs::path& device : entries(devices)) {
        const std::string name = device.filename().string();
        if (!name.starts_with("card") && !name.starts_with("renderD")) continue;
        const fs::path hardware = fs::path("/sys/class/drm") / name / "device";
        line += name + " " + first_line(hardware / "vendor") + ":" +
                first_line(hardware / "device") + " ";
    }
    return line.empty() ? line : line + drivers_stamp();
}

RenderMemory::RenderMemory(fs::path file, std::string devices)
    : file_(std::move(file)), devices_(std::move(devices)) {}

std::optional<std::string> RenderMemory::refusal() const {
    if (file_.empty()) return std::nullopt;
    std::ifstream in(file_);
    std::string devices;
    std::string why;
    if (!std::getline(in, devices) || !std::getline(in, why) || devices != devices_)
        return std::nullopt;
    return why;
}

void RenderMemory::begin_try() const {
    refuse("the last try ended the program");
}

/// Without a place to remember, the next start finds out again.
void RenderMemory::refuse(const std::string& why) const {
    if (file_.empty()) return;
    std::ofstream(file_) << devices_ << '\n' << why << '\n';
}

void RenderMemory::accept() const {
    std::error_code not_there;
    if (!file_.empty()) fs::remove(file_, not_there);
}

}  // namespace kiosk::stage
