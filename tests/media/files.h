// Media made by the ffmpeg program for one test, in a folder of its own that goes with the test.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk::media::test {

class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
        return path_ / name;
    }

    /// Runs ffmpeg with these arguments, the file last; answers the file. Throws when it fails.
    std::filesystem::path ffmpeg(const std::string& name, const std::string& arguments) const;

    /// Writes bytes to a file.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const;

  private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// What a command prints. Throws when it fails.
std::string run(const std::string& command);

/// What ffprobe prints for these entries of a file: values only, one a line.
[[nodiscard]] std::string ffprobe(const std::filesystem::path& file, const std::string& arguments);

/// A source of pictures (for ffmpeg's -i after -f lavfi) that bear their number, 0 to 255, as eight
/// bars: black for 0 and white for 1, the lowest bit left. Read it with burnt_number.
[[nodiscard]] std::string numbered(const std::string& size, const std::string& rate,
                                   double seconds);

}  // namespace kiosk::media::test
