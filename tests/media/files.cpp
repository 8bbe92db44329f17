// Runs ffmpeg and ffprobe for the tests.
#include "tests/media/files.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace kiosk::media::test {

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "kiosk-media-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path Folder::ffmpeg(const std::string& name, const std::string& arguments) const {
    std::filesystem::path file = path_ / name;
    run("ffmpeg -nostdin -v error -y " + arguments + " '" + file.string() + "' 2>&1");
    return file;
}

std::filesystem::path Folder::write(const std::string& name, std::string_view bytes) const {
    std::filesystem::path file = path_ / name;
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string run(const std::string& command) {
    FILE* const pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    std::string printed;
    std::array<char, 4096> part{};
    for (std::size_t got = 1; got > 0;) {
        got = std::fread(part.data(), 1, part.size(), pipe);
        printed.append(part.data(), got);
    }
    if (::pclose(pipe) != 0) throw std::runtime_error(command + ": " + printed);
    return printed;
}

std::string ffprobe(const std::filesystem::path& file, const std::string& arguments) {
    return run("ffprobe -v error -of default=nw=1:nk=1 " + arguments + " '" + file.string() + "'");
}

std::string numbered(const std::string& size, const std::string& rate, double seconds) {
    return "color=black:s=" + size + ":r=" + rate + ":d=" + std::to_string(seconds) +
           ",format=yuv420p,geq=lum='16+219*mod(floor(N/pow(2\\,floor(X*8/W)))\\,2)':cb=128:cr=128";
}

}  // namespace kiosk::media::test
