#include "unattended/editor.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

#include "unattended/last_good.h"
#include "unattended/media_look.h"
#include "unattended/places.h"

namespace kiosk::unattended {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Weight = stage::Note::Weight;

namespace {

/// Files that are being written are looked at this often; all else waits for an event.
constexpr std::chrono::milliseconds settling_tick = 500ms;
constexpr std::chrono::milliseconds no_tick = 1h;

/// Times of change are as coarse as that on a stick.
constexpr auto coarse = 2s;

bool is_same_menu(const Content& one, const Content& other) {
    return one.menu && other.menu && one.of_menu == other.of_menu &&
           one.read_for_menu.files == other.read_for_menu.files;
}

std::set<fs::path> broken_in(const Content& content) {
    std::set<fs::path> broken = content.read.broken;
    broken.insert(content.read_for_menu.broken.begin(), content.read_for_menu.broken.end());
    return broken;
}

/// Nothing is broken that was not so before: what goes on lacks it as well.
bool is_as_sound(const Content& loaded, const Content& good) {
    const std::set<fs::path> before = broken_in(good), now = broken_in(loaded);
    return loaded.playlist && std::includes(before.begin(), before.end(), now.begin(), now.end());
}

/// A file that was broken by an earlier edit holds back this one, and was named only then.
std::string until_mended(const Content& loaded) {
    std::string names;
    for (const fs::path& file : broken_in(loaded))
        names += (names.empty() ? "" : ", ") + file.string();
    return names.empty() ? names : " until this can be read: " + names;
}

}  // namespace

Editor::Editor(ContentPlaces places, Content begun, fs::path copy, stage::Tell tell,
               std::shared_ptr<Edits::Handover> handover)
    : places_(std::move(places)),
      good_(std::move(begun)),
      latest_(good_),
      copy_(std::move(copy)),
      tell_(std::move(tell)),
      handover_(std::move(handover)),
      watch_(handover_->stop.get(), Watch::By::inotify, handover_->asked.get()),
      handed_over_(edition_of(good_)) {
    if (!copy_.empty()) kept_ = last_good(copy_);
}

void Editor::work() {
    watch_folders_of(good_, good_.began);
    report(good_, good_.playlist != nullptr);
    keep_copy();
    look_at_media();
    hand_over();
    while (!watch_.is_stopped()) {
        const bool has_changed =
            is_outdated_ || watch_.wait(is_settling_ ? settling_tick : no_tick);
        if (watch_.is_stopped()) return;
        if (has_changed) try_to_load();
        look_at_media();
        hand_over();
    }
}

/// Where an edit was refused, what goes on is watched as well.
void Editor::watch_folders_of(const Content& loaded, fs::file_time_type since) {
    std::set<fs::path> folders = folders_of(loaded);
    folders.merge(folders_of(good_));
    is_outdated_ = watch_.look_at(folders, since - coarse);
}

/// Edits go on whatever one of them brings.
void Editor::try_to_load() {
    try {
        load_again();
    } catch (const std::exception& failure) {
        is_outdated_ = false;
        tell_({Weight::warning, std::string("the content cannot be read again: ") + failure.what() +
                                    "; what was there before goes on"});
    }
}

void Editor::load_again() {
    Content loaded =
        load_content(places_, [this](const fs::path& file) { return pages_.of(file); });
    pages_.rest();
    watch_folders_of(loaded, loaded.began);
    judge(std::move(loaded));
}

void Editor::judge(Content loaded) {
    // An operator who has asked is answered even if nothing has changed.
    const bool is_news = watch_.take_asked() || xml_of(loaded) != xml_of(latest_) ||
                         loaded.diagnostics != latest_.diagnostics;
    const bool is_taken = is_as_sound(loaded, good_) || (!good_.playlist && loaded.playlist);
    if (is_news) report(loaded, is_taken);
    latest_ = loaded;
    if (!is_taken) return;
    if (is_same_menu(good_, loaded)) loaded.menu = good_.menu;
    if (good_.playlist && *loaded.playlist == *good_.playlist) loaded.playlist = good_.playlist;
    good_ = std::move(loaded);
    keep_copy();
}

/// All is taken up while the show runs but for what is the compositor's.
content::Diagnostics Editor::diagnostics_of(const Content& loaded, bool is_taken) const {
    content::Diagnostics all = loaded.diagnostics;
    if (is_taken && loaded.config.display.rotation != good_.config.display.rotation) {
        all.push_back({{configuration_file(places_.config_file), 0, 0},
                       content::Severity::warning,
                       "the screen is not turned while the show runs",
                       "start the show again"});
    }
    return all;
}

void Editor::report(const Content& loaded, bool is_taken) {
    const bool is_first = handover_->report.load() == nullptr;
    const content::Diagnostics all = diagnostics_of(loaded, is_taken);
    handover_->report = std::make_shared<const stage::EditReport>(
        stage::EditReport{std::chrono::system_clock::now(), is_taken, all});
    if (is_first) return;  // of what the show began with, the program has told itself
    for (const content::Diagnostic& one : all) {
        const auto& known = latest_.diagnostics;
        if (std::find(known.begin(), known.end(), one) == known.end())
            tell_({Weight::finding, content::to_string(one)});
    }
    if (is_taken)
        tell_({Weight::info,
               "edited: " + std::to_string(loaded.playlist->items.size()) + " items from now on"});
    else
        tell_({Weight::warning,
               "this edit is not taken up; what was there before goes on" + until_mended(loaded)});
}

/// Content that was read from the copy itself is no news for it.
void Editor::keep_copy() {
    if (copy_.empty() || !good_.is_sound() || !good_.read.kept.empty()) return;
    content::FileBytes files = xml_of(good_);
    if (files == kept_) return;
    const bool has_failed_before = std::exchange(copy_fails_, !keep_last_good(copy_, files));
    if (!copy_fails_)
        kept_ = std::move(files);
    else if (!has_failed_before)
        tell_({Weight::warning,
               "no copy of the content could be kept: " + copy_.string() + " cannot be written"});
}

void Editor::look_at_media() {
    if (!good_.playlist) return;
    stage::MediaOnDisk media = unattended::look_at_media(*good_.playlist, media_.get());
    is_settling_ = false;
    for (const auto& [file, is] : media) {
        if (is.is_whole) continue;
        is_settling_ = true;
        const bool is_known = media_ && media_->contains(file) && !media_->at(file).is_whole;
        if (!is_known)
            tell_({Weight::info,
                   file.string() + " is being written; it is taken up when it is whole"});
    }
    if (!media_ || media != *media_)
        media_ = std::make_shared<const stage::MediaOnDisk>(std::move(media));
}

void Editor::hand_over() {
    if (!good_.playlist) return;
    stage::Edition edition = edition_of(good_);
    edition.media = media_;
    if (edition == handed_over_) return;
    handed_over_ = edition;
    handover_->newest = std::make_shared<const stage::Edition>(std::move(edition));
}

}  // namespace kiosk::unattended
