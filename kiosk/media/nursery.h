// Starts decoder children: a helper program beside the binary, with libav loaded and no threads,
// that forks one child for each item. If the nursery itself dies it is started again at the next
// request. Must not know libav.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <string>

#include "media/inquiry.h"
#include "media/session.h"

namespace kiosk::media {

class NurseryLink;

class Nursery {
  public:
    /// Starts the helper program; it makes itself ready while the caller goes on.
    explicit Nursery(std::filesystem::path helper = helper_program());
    ~Nursery();  ///< ends the helper and all children; waits for it, at most briefly
    Nursery(Nursery&&) noexcept;
    Nursery& operator=(Nursery&&) noexcept;

    /// Never null and never throws for what a file is: a file that cannot be opened gives a session
    /// that has failed.
    [[nodiscard]] std::unique_ptr<Session> decode(const Request& request);

    /// Begins to probe a file in a child of its own; ask result() of what is returned.
    [[nodiscard]] std::unique_ptr<Probing> probe(const std::filesystem::path& file);

    /// Begins to measure the loudness of the sound track that a clip in this language is heard
    /// with: seconds of work, which the child does as politely as the system lets it.
    [[nodiscard]] std::unique_ptr<Measuring> measure(const std::filesystem::path& file,
                                                     const std::string& language);

    /// "awareness-kiosk-media" in the program's own folder, else in ../libexec/awareness-kiosk.
    [[nodiscard]] static std::filesystem::path helper_program();

    /// Ends a helper that was stopped: the next request starts another. To be called now and then.
    void look_after();

    /// The helper's process id; -1 while none runs.
    [[nodiscard]] pid_t pid() const;

  private:
    std::shared_ptr<NurseryLink> link_;  ///< shared with the sessions, which may outlive this
};

}  // namespace kiosk::media
