#include "tests/whole/small_disk.h"

#include <fstream>

#include "tests/whole/process.h"

namespace kiosk::whole {

namespace fs = std::filesystem;

SmallDisk::SmallDisk(const fs::path& folder, const std::string& options) : folder_(folder) {
    fs::create_directories(folder);
    is_there_ =
        run({"mount", "-t", "tmpfs", "-o", "size=128k" + options, "tmpfs", folder.string()}).exit ==
        0;
}

SmallDisk::~SmallDisk() {
    if (is_there_) run({"umount", "--lazy", folder_.string()});
}

std::vector<std::string> SmallDisk::variables() const {
    return {"XDG_STATE_HOME=" + folder_.string(), "XDG_CACHE_HOME=" + folder_.string()};
}

void SmallDisk::fill() const {
    std::ofstream fill(folder_ / "fill", std::ios::binary);
    for (int i = 0; i < 256; ++i) fill << std::string(1024, 'x') << std::flush;
}

void SmallDisk::empty() const {
    fs::remove(folder_ / "fill");
}

}  // namespace kiosk::whole
