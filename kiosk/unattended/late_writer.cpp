#include "unattended/late_writer.h"

#include <utility>

#include "unattended/no_signals.h"

namespace kiosk::unattended {

LateWriter::LateWriter(std::filesystem::path file, std::function<void(const std::string&)> complain,
                       std::chrono::milliseconds pause, Disk disk)
    : file_(std::move(file)),
      complain_(std::move(complain)),
      pause_(pause),
      disk_(std::move(disk)) {
    const NoSignals for_the_thread;
    thread_ = std::thread([this] { work(); });
}

LateWriter::~LateWriter() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void LateWriter::write(std::string text) {
    {
        const std::lock_guard lock(mutex_);
        to_write_ = std::move(text);
    }
    changed_.notify_one();
}

void LateWriter::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return to_write_ || ending_; });
        const auto text = std::exchange(to_write_, std::nullopt);
        if (!text) return;
        lock.unlock();
        put(*text);
        lock.lock();
        changed_.wait_for(lock, pause_, [this] { return ending_; });
    }
}

void LateWriter::put(const std::string& text) {
    const auto failure = replace_file(file_, text, disk_);
    if (failure && *failure != last_complaint_) complain_(file_.string() + " " + *failure);
    last_complaint_ = failure.value_or("");
}

}  // namespace kiosk::unattended
