// Files that are there whole or not at all, whatever happens while they are written. What a disk
// can fail at is handed in, so that tests can have it fail.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "unattended/memory.h"

namespace kiosk::unattended {

/// What may fail, and when the machine may die.
struct Disk {
    std::function<ssize_t(int, const char*, std::size_t)> write = ::write;
    std::function<int(int)> sync = ::fsync;
    std::function<int(const char*, const char*)> rename = std::rename;
};

/// Writes a new file in place of that one. Nothing when it is safely there, else why it is not: the
/// old one then still is.
[[nodiscard]] std::optional<std::string> replace_file(const std::filesystem::path& file,
                                                      const std::string& text,
                                                      const Disk& disk = {});

/// Empty where it cannot be read. Never more than a megabyte of it.
[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// Size -1 and time 0 of what is not there.
[[nodiscard]] Stamp stamp_of(const std::filesystem::path& file);

}  // namespace kiosk::unattended
