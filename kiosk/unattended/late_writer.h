// The one thread that writes what is remembered. It may fall behind, and then writes only the
// latest: nobody ever waits for a disk. A disk that fails is tried again with the next change.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "unattended/disk.h"
#include "unattended/farewell_thread.h"

namespace kiosk::unattended {

class LateWriter {
  public:
    /// `complain` is called from the thread, once for each reason in a row. `pause`: between two
    /// writes.
    LateWriter(std::filesystem::path file, std::function<void(const std::string&)> complain,
               std::chrono::milliseconds pause, Disk disk = {});
    /// Writes what is left, unless the disk hangs.
    ~LateWriter();
    LateWriter(const LateWriter&) = delete;
    LateWriter& operator=(const LateWriter&) = delete;

    /// This text is to be in the file.
    void write(std::string text);

  private:
    struct Desk;  ///< all that the thread uses

    std::shared_ptr<Desk> desk_;
    FarewellThread thread_;
};

}  // namespace kiosk::unattended
