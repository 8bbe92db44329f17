#include "unattended/edits.h"

#include <sys/eventfd.h>

#include <utility>

#include "unattended/editor.h"
#include "unattended/last_good.h"
#include "unattended/limits.h"

namespace kiosk::unattended {

using Weight = stage::Note::Weight;

Content content_or_last_good(const ContentPlaces& places, const content::PageCount& pages,
                             const std::filesystem::path& copy, const stage::Tell& tell) {
    Content content = load_content(places, pages);
    if (content.is_sound() || copy.empty()) return content;
    const content::FileBytes kept = last_good(copy);
    const auto playlist = std::filesystem::absolute(places.playlist).lexically_normal();
    if (!kept.contains(playlist)) return content;
    Content before = load_content(places, pages, kept);
    if (!before.is_sound()) return content;
    tell({Weight::warning, "the content cannot be used as it is; its last good copy is shown"});
    before.diagnostics = std::move(content.diagnostics);
    return before;
}

Edits::Handover::Handover() : stop(::eventfd(0, EFD_CLOEXEC)), asked(::eventfd(0, EFD_CLOEXEC)) {}

Edits::Edits(ContentPlaces places, Content begun, std::filesystem::path copy, stage::Tell tell)
    : handover_(std::make_shared<Handover>()),
      thread_(std::packaged_task<void()>([handover = handover_, places = std::move(places),
                                          begun = std::move(begun), copy = std::move(copy),
                                          tell = std::move(tell)]() mutable {
                  Editor(std::move(places), std::move(begun), std::move(copy), std::move(tell),
                         handover)
                      .work();
              }),
              longest_farewell) {}

Edits::~Edits() {
    ::eventfd_write(handover_->stop.get(), 1);
}

stage::Editions Edits::editions() const {
    return [handover = handover_] { return handover->newest.exchange(nullptr); };
}

std::function<void()> Edits::reload() const {
    return [handover = handover_] { ::eventfd_write(handover->asked.get(), 1); };
}

stage::LastEdit Edits::last_edit() const {
    return [handover = handover_] { return handover->report.load(); };
}

}  // namespace kiosk::unattended
