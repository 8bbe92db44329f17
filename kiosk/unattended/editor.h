// What the thread of Edits does, for as long as it is not stopped. Blocks; for edits.cpp alone.
#pragma once

#include <memory>

#include "unattended/edits.h"
#include "unattended/page_counts.h"
#include "unattended/watch.h"

namespace kiosk::unattended {

class Editor {
  public:
    Editor(ContentPlaces places, Content begun, std::filesystem::path copy, stage::Tell tell,
           std::shared_ptr<Edits::Handover> handover);

    void work();

  private:
    void watch_folders_of(const Content& loaded, std::filesystem::file_time_type since);
    void try_to_load();
    void load_again();
    void judge(Content loaded);
    [[nodiscard]] content::Diagnostics diagnostics_of(const Content& loaded, bool is_taken) const;
    void report(const Content& loaded, bool is_taken);
    void keep_copy();
    void look_at_media();
    void hand_over();

    ContentPlaces places_;
    Content good_;    ///< what is shown; without a playlist, the standby card
    Content latest_;  ///< what was loaded last, good or not
    std::filesystem::path copy_;
    content::FileBytes kept_;  ///< what is in the copy
    bool copy_fails_ = false;  ///< said once, not at each edit
    stage::Tell tell_;
    std::shared_ptr<Edits::Handover> handover_;
    Watch watch_;
    PageCounts pages_;
    std::shared_ptr<const stage::MediaOnDisk> media_;
    stage::Edition handed_over_;
    bool is_outdated_ = false;  ///< something changed while it was loaded
    bool is_settling_ = false;  ///< some file is still being written
};

}  // namespace kiosk::unattended
