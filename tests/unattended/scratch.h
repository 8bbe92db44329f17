// A folder for one test, gone with it, and what editors do to files in it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace kiosk::unattended::testing {

class Scratch {
  public:
    Scratch() {
        std::string name =
            (std::filesystem::temp_directory_path() / "kiosk-unattended-XXXXXX").string();
        path_ = std::filesystem::canonical(::mkdtemp(name.data()));
    }
    ~Scratch() {
        std::error_code gone;
        std::filesystem::remove_all(path_, gone);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// In place, as a simple editor does.
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        const std::filesystem::path file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    /// Beside it and renamed, as vim and sed -i do.
    void replace(const std::string& name, const std::string& text) const {
        write(name + ".tmp~", text);
        std::filesystem::rename(path_ / (name + ".tmp~"), path_ / name);
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream stream(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

  private:
    std::filesystem::path path_;
};

}  // namespace kiosk::unattended::testing
