// The player's end of one child, whatever it was asked for: what it says, and how it died. The
// child is killed when this goes.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "media/descriptor.h"
#include "media/nursery_link.h"
#include "media/shared_memory.h"
#include "media/wire.h"

namespace kiosk::media {

class ChildLine {
  public:
    /// Opens the file, and what its captions need, and has a child started for it. Throws
    /// std::runtime_error whose text says what is wrong with the file or the machine: "is not a
    /// file", "cannot be opened: ...".
    ChildLine(std::shared_ptr<NurseryLink> link, const std::filesystem::path& file,
              const CaptionWish& captions, wire::Order order);
    ~ChildLine();
    ChildLine(const ChildLine&) = delete;
    ChildLine& operator=(const ChildLine&) = delete;

    struct Message {
        wire::Told told;
        std::string text;
    };
    /// The next thing the child has said, if there is one. Never blocks.
    [[nodiscard]] std::optional<Message> next();

    /// Why the child is gone, once that is known: "its decoder died of signal 11 (...)".
    [[nodiscard]] std::optional<std::string> death();

    /// It is gone because the nursery is: no fault of the file's.
    [[nodiscard]] bool is_orphaned() const { return fate_->orphaned; }

    /// Blocks until next() or death() may have something new, at most so long.
    void wait(std::chrono::milliseconds at_most);

    void say(const wire::Said& said) const;  ///< from any thread
    void kill();

    [[nodiscard]] const SharedMemory& memory() const { return memory_; }
    [[nodiscard]] bool hung_up() const { return hung_up_; }
    /// -1 once the child has hung up.
    [[nodiscard]] int socket() const { return hung_up_ ? -1 : socket_.get(); }
    [[nodiscard]] pid_t pid();

  private:
    void start(const std::filesystem::path& file, const CaptionWish& captions, wire::Order& order);

    std::shared_ptr<NurseryLink> link_;
    SharedMemory memory_;
    Descriptor socket_;  ///< stays open after a hang-up: another thread may be speaking
    bool hung_up_ = false;
    std::int64_t serial_ = 0;
    std::shared_ptr<const Fate> fate_;
};

/// "died of signal 11 (Segmentation fault)", "needed more than 60 s of computing time", ...
[[nodiscard]] std::string describe_death(int status);

}  // namespace kiosk::media
