// Organizers' edits while the show runs. A thread of its own watches all folders that the content
// came from, loads it again when something has changed, judges it, keeps a copy of it on disk and
// hands it to the stage, which takes it up behind what is on. The show never waits for any of this.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "media/descriptor.h"
#include "stage/edition.h"
#include "stage/notes.h"
#include "unattended/edition.h"
#include "unattended/farewell_thread.h"

namespace kiosk::unattended {

/// What a show begins with that nobody attends: the content; where it is not sound, the last good
/// copy of it, and the journal says so; where there is none, whatever can be shown.
[[nodiscard]] Content content_or_last_good(const ContentPlaces& places,
                                           const content::PageCount& pages,
                                           const std::filesystem::path& copy,
                                           const stage::Tell& tell);

class Edits {
  public:
    /// `begun`: what the show has begun with. `copy`: the file that the last good content is kept
    /// in; empty: none is kept. `tell` is called on another thread.
    Edits(ContentPlaces places, Content begun, std::filesystem::path copy, stage::Tell tell);
    ~Edits();  ///< at once, also while a disk hangs
    Edits(const Edits&) = delete;
    Edits& operator=(const Edits&) = delete;

    /// As stage::Performance's; valid for ever.
    [[nodiscard]] stage::Editions editions() const;
    [[nodiscard]] stage::LastEdit last_edit() const;
    /// Has all of it loaded again at once, though nothing may have been edited.
    [[nodiscard]] std::function<void()> reload() const;

    /// Between the thread and the loop.
    struct Handover {
        std::atomic<std::shared_ptr<const stage::Edition>> newest;  ///< null: taken
        std::atomic<std::shared_ptr<const stage::EditReport>> report;
        media::Descriptor stop;   ///< readable when the thread shall end
        media::Descriptor asked;  ///< an eventfd: all is to be loaded again
        Handover();
    };

  private:
    std::shared_ptr<Handover> handover_;
    FarewellThread thread_;
};

}  // namespace kiosk::unattended
