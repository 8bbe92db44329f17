// The one thread that writes what is remembered. It may fall behind, and then writes only the
// latest: nobody ever waits for a disk. A disk that fails is tried again with the next change.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "unattended/disk.h"

namespace kiosk::unattended {

class LateWriter {
  public:
    /// `complain` is called from the thread, once for each reason in a row. `pause`: between two
    /// writes.
    LateWriter(std::filesystem::path file, std::function<void(const std::string&)> complain,
               std::chrono::milliseconds pause, Disk disk = {});
    /// Writes what is left.
    ~LateWriter();
    LateWriter(const LateWriter&) = delete;
    LateWriter& operator=(const LateWriter&) = delete;

    /// This text is to be in the file.
    void write(std::string text);

  private:
    void work();
    void put(const std::string& text);

    std::filesystem::path file_;
    std::function<void(const std::string&)> complain_;
    std::chrono::milliseconds pause_;
    Disk disk_;
    std::string last_complaint_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<std::string> to_write_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace kiosk::unattended
