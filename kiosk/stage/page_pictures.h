// The pictures in articles of the menu: a decoder for each of the page that is on the screen and of
// the one that slides out, and none else. Must not know where they are drawn. Time is an argument.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "draw/picture.h"
#include "media/nursery.h"
#include "show/state.h"
#include "stage/notes.h"

namespace kiosk::stage {

/// One that is to be seen.
struct PictureWish {
    show::PageNumber page = 0;
    std::size_t passage = 0;
    std::filesystem::path file;
    int width = 0, height = 0;  ///< of its place, pixels
    bool operator==(const PictureWish&) const = default;
};

class PagePictures {
  public:
    /// `ground` (0xRRGGBB) lies beneath transparent pictures. The nursery outlives it.
    PagePictures(media::Nursery& nursery, std::uint32_t ground, Tell tell)
        : nursery_(nursery), ground_(ground), tell_(std::move(tell)) {}

    /// These from now on, the first ones first; takes what decoders have said. Never blocks.
    /// `is_discreet`: none of it is told to anybody.
    void want(const std::vector<PictureWish>& wishes, bool is_discreet, show::Time t);
    void want_none() { entries_.clear(); }

    /// That lies beneath what is wanted anew.
    void take_ground(std::uint32_t ground) { ground_ = ground; }

    /// Blocks until all of them are there, or cannot be shown. For recordings.
    void settle(show::Time t);

    /// For some that are wanted.
    [[nodiscard]] bool is_waiting() const;

    [[nodiscard]] std::vector<show::MenuPicture> there() const;

    /// Nothing for the serials of others. Valid as long as it is wanted.
    [[nodiscard]] std::optional<draw::Picture> picture(show::Serial serial) const;

  private:
    struct Entry {
        PictureWish wish;
        show::Serial serial = 0;
        std::unique_ptr<media::Session> session;  ///< null: its turn has not come
        show::Time began{0};
        bool is_over = false;  ///< it is there, or never will be
    };
    void start(show::Time t);
    void hear(Entry& entry, show::Time t);

    media::Nursery& nursery_;
    std::uint32_t ground_;
    Tell tell_;
    bool is_discreet_ = false;
    std::vector<Entry> entries_;
    show::Serial next_serial_ = first_serial;
    std::set<std::filesystem::path> told_;  ///< of which it was said that they cannot be shown

    /// Below those of films on request (guest.h), upwards.
    static constexpr show::Serial first_serial = -2'000'000'000;
};

}  // namespace kiosk::stage
