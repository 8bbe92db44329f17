// The playlist as plain values: what there is to show, and in which turns. Made by load_playlist
// (load.h) from the organizers' XML; nothing that uses these values ever meets XML.
// Paths are absolute and inside the content folder; every number is in range.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/board.h"
#include "content/captions.h"
#include "content/diagnostic.h"
#include "content/text.h"
#include "content/when.h"

namespace kiosk::content {

using Duration = std::chrono::nanoseconds;

/// Captions from a file beside a film.
struct CaptionText {
    std::string language;          ///< by the file's name, "dawn.ru.srt"; empty: it names none
    std::vector<Cue> cues;         ///< of an .srt or .vtt file, in the film's own time
    std::filesystem::path styled;  ///< an .ass or .ssa file, drawn as it says; else empty

    bool operator==(const CaptionText&) const = default;
};

struct Captions {
    enum class From { track, file, nowhere } from = From::track;
    std::string language;  ///< of the wished track ("ru"); empty: the show's
    std::vector<CaptionText>
        texts;  ///< the file that was named, then those of its name in other languages

    /// The text in a language where there is one, else the one that was named; null where captions
    /// come from no file. An empty language has none.
    [[nodiscard]] const CaptionText* text_in(std::string_view language) const;

    bool operator==(const Captions&) const = default;
};

/// A film with or without sound. Shown from `begin` to `end` of its own time, cut to its real
/// length.
struct Clip {
    std::filesystem::path file;
    Duration begin{0};
    std::optional<Duration> end;  ///< nothing: to its end
    std::optional<Duration> dur;  ///< an own dur cuts the clip or holds its last frame
    double volume = 1.0;          ///< 0 to 1, linear amplitude
    std::string sound_language;   ///< of the wished sound track ("ru"); empty: the show's
    Captions captions;

    bool operator==(const Clip&) const = default;
};

/// A picture, a slide, or a page of a PDF document. An animated one plays, again and again, while
/// it is on.
struct Still {
    std::filesystem::path file;
    int page = 0;  ///< of a PDF, counted from 0

    bool operator==(const Still&) const = default;
};

/// When a source was published: 2026, 2026-02, 2026-02-17, or not known ("undated").
struct SourceDate {
    int year = 0;   ///< 0: undated
    int month = 0;  ///< 1 to 12; 0: not given
    int day = 0;    ///< 1 to 31; 0: not given

    bool operator==(const SourceDate&) const = default;
};

/// A statement set in type: a fact (with source and date) or a text of the organizers (without).
struct Card {
    std::string id;  ///< of a fact; empty for a text
    Translations<std::string> label;
    Translations<RichText> statement;
    Translations<std::string> source;
    std::optional<SourceDate> date;
    std::string link;

    bool operator==(const Card&) const = default;
};

/// A board as a card of the loop.
struct BoardCard {
    Translations<std::string> label;
    BoardFile from;

    bool operator==(const BoardCard&) const = default;
};

/// How an item comes onto the screen. A cut has duration 0.
struct Transition {
    enum class Kind { cut, fade } kind = Kind::fade;
    Duration duration{std::chrono::milliseconds{600}};

    bool operator==(const Transition&) const = default;
};

/// One thing to show.
struct Item {
    std::variant<Clip, Still, Card, BoardCard> what;
    Place place;      ///< where the organizer wrote it: the place to complain about
    std::string key;  ///< what it is, the same after an edit elsewhere: path and in-point, id, text
    Duration dwell{0};       ///< stills and cards: how long each is on the screen; clips: 0
    Transition transition;   ///< into this item
    std::vector<When> when;  ///< all must be open: its own and those of the elements around it
    std::vector<std::string>
        languages;  ///< languages its text alternates through, pass by pass; never empty

    [[nodiscard]] bool open_at(const LocalTime& time) const;

    bool operator==(const Item&) const = default;
};

struct Node;

/// Items in a row: one clip, one picture, a deck of slides, a facts file.
struct Leaves {
    std::vector<std::size_t> items;  ///< indices into Playlist::items, never empty
    bool shuffled = false;

    bool operator==(const Leaves&) const = default;
};

/// Elements that take turns. A seq gives each child's turn in order; an interleave gives rounds of
/// them.
struct Container {
    bool interleaved = false;
    std::vector<Node> children;  ///< never empty

    bool operator==(const Container&) const;
};

/// One element of the playlist: a turn of it is `take` items, `repeat` times in a row.
struct Node {
    std::variant<Leaves, Container> inside;
    std::optional<int> take;  ///< nothing: one in an interleave, one whole pass in a seq
    int repeat = 1;

    bool operator==(const Node&) const = default;
};

inline bool Container::operator==(const Container&) const = default;

struct Playlist {
    std::filesystem::path file;
    std::string title;
    std::filesystem::path menu;     ///< that menu="..." names, as the organizer knows it; or empty
    bool menu_off = false;          ///< touches open nothing
    bool plays_under_menu = false;  ///< muted, instead of being held
    std::vector<std::string> languages{"en"};  ///< never empty; the first is the show's
    std::vector<Item> items;                   ///< in document order
    Node root;                                 ///< a seq, shown for ever

    bool operator==(const Playlist&) const = default;
};

}  // namespace kiosk::content
