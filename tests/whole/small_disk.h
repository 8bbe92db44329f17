// A small disk of its own for a test: full, read-only, or both at will. Only root may mount one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::whole {

class SmallDisk {
  public:
    /// `options`: of mount, behind a comma.
    SmallDisk(const std::filesystem::path& folder, const std::string& options);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool is_there() const { return is_there_; }
    /// What it is for a program to keep its state and cache there.
    [[nodiscard]] std::vector<std::string> variables() const;
    /// Until not a byte more fits.
    void fill() const;
    void empty() const;

  private:
    std::filesystem::path folder_;
    bool is_there_ = false;
};

constexpr auto only_root = "only root may mount a small disk";

}  // namespace kiosk::whole
