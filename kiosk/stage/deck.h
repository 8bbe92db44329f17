// A decoder session for each item that is wanted: on the screen, fading, or to be made ready. Turns
// what decoders say into events of the show. Time is an argument.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "content/playlist.h"
#include "draw/canvas.h"
#include "media/nursery.h"
#include "show/state.h"
#include "stage/caption_wishes.h"
#include "stage/lateness.h"
#include "stage/notes.h"
#include "stage/performance.h"

namespace kiosk::stage {

struct DeckSettings {
    int width = 0, height = 0;  ///< of the screen, pixels
    bool sound = true;
    int threads = 2;         ///< of each decoder
    int plane_side = 0;      ///< as media::Request's
    bool live = false;       ///< a film may go over to half its rate
    bool leaves_out = true;  ///< what fails is not tried again until its file changes
    /// Films that the graphics chip decodes rightly; none: no film. Not for recordings, which are
    /// equal on all machines.
    std::function<bool(const std::filesystem::path&)> in_hardware;
};

class Deck {
  public:
    Deck(media::Nursery& nursery, const Performance& performance, DeckSettings settings);

    /// Starts a session for each appearance that has none, as far as memory allows, and ends those
    /// of appearances that are not wanted any more.
    void want(const std::vector<show::Appearance>& wanted, show::Time t);

    /// What happened since last time, as events for the show. Never blocks.
    [[nodiscard]] std::vector<show::Event> poll(show::Time t);

    /// What is performed has been edited: as it is said now from the next session on.
    void take_edition(const Performance& performance);

    /// Pictures for a screen of another size. Those that are there stay until the new ones can take
    /// their place.
    void resize(int width, int height);

    /// Planes or none (media::Request) from the next session on.
    void take_planes(int plane_side) { settings_.plane_side = plane_side; }

    /// This page is on the screen, which can change at every `tick`. Counts what came too late, and
    /// gives up a decoder that has starved the picture for too long; poll() tells its failure.
    void watch(const show::PicturePage& page, show::Time t, show::Duration tick);

    /// Blocks until every session has its first picture or has failed. For recordings.
    void wait_until_ready();

    /// Blocks until the picture of a page cannot change any more. For recordings.
    void wait_until_settled(const show::PicturePage& page);
    void wait_for_sound(show::Serial serial, std::int64_t until_sample);

    /// The picture a page asks for; nothing while there is none.
    [[nodiscard]] std::optional<draw::Picture> picture(const show::PicturePage& page);

    /// Number of the frame that picture() gives: two equal numbers, two equal pictures. -1: none
    /// yet.
    [[nodiscard]] std::int64_t frame_number(const show::PicturePage& page);

    /// Media time of the next frame of a moving picture; nothing while it is not decoded.
    [[nodiscard]] std::optional<show::Duration> next_frame(const show::PicturePage& page) const;

    /// True when a frame is due, or soon will be, that is not decoded yet.
    [[nodiscard]] bool starving(const show::PicturePage& page) const;

    /// As ReadSound (mixer.h).
    bool read_sound(show::Serial serial, std::int64_t first, int count, float* out) const;
    [[nodiscard]] bool expects_sound() const;  ///< some session has sound, or may have
    /// For some first picture, or to tell a failure at the next poll().
    [[nodiscard]] bool waiting() const;

  private:
    struct Entry {
        show::Appearance appearance;
        std::unique_ptr<media::Session> session;    ///< null for cards: they need no decoder
        std::unique_ptr<media::Session> successor;  ///< the same for another size of the screen
        bool in_hardware = false;    ///< asked for; what fails then is not the file's fault yet
        bool started_again = false;  ///< once, for a nursery that died
        bool hung = false;           ///< given up for it
        bool told_ready = false, told_end = false, told_failure = false, told_captions = false;
        show::Time heard_from{0};  ///< when it last gave a frame, or had no room for one
        std::int64_t last_number = -1, first_number = 0;  ///< of the session, in the appearance
        Lateness lateness;
        show::Duration shown{0};  ///< media time last asked for
    };
    [[nodiscard]] bool may_start(const show::Appearance& appearance) const;
    void end(const Entry& entry) const;
    void hear(Entry& entry, show::Time t, std::vector<show::Event>& events);
    [[nodiscard]] media::Session* session(show::Serial serial) const;
    [[nodiscard]] std::optional<media::Frame> frame(const show::PicturePage& page);
    void start(Entry& entry);
    [[nodiscard]] media::Request request_of(Entry& entry, show::Duration skip);
    static void take_over(Entry& entry);
    [[nodiscard]] bool wants_hardware(const content::Clip& clip) const;
    [[nodiscard]] bool begins_again(Entry& entry, show::Time t);
    void tell_failure(Entry& entry, std::vector<show::Event>& events);
    static void give_up(Entry& entry);
    void leave_hardware(Entry& entry, const std::string& why);

    media::Nursery& nursery_;
    DeckSettings settings_;
    std::shared_ptr<const MediaOnDisk> media_;
    std::uint32_t ground_;  ///< 0xRRGGBB
    std::string language_;  ///< of sound tracks
    CaptionWishes captions_;
    Tell tell_;
    Report report_;
    std::map<show::Serial, Entry> entries_;
    show::Time look_at_nursery_{0};
    std::set<std::filesystem::path> failed_in_hardware_;  ///< not tried again
    std::map<std::string, int> hangs_;                    ///< of an item, one after the other
};

}  // namespace kiosk::stage
