// The touch menu as plain values: pages that visitors leaf through, made by load_menu (menu_load.h)
// from the organizers' XML. Every page is known by its number in Menu::pages. Paths are absolute
// and inside the content folder.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/board.h"
#include "content/playlist.h"

namespace kiosk::content {

/// The number of a page in its menu.
using PageNumber = std::size_t;

/// The sign of a section, drawn beside its words: an eye, a heart, a bag. Each has a colour of the
/// theme: sky, gold, coral.
enum class Mark { aware, donate, buy };

/// A page that leads to others. The first page of the menu is one whose pages are sections.
struct Section {
    std::optional<Mark> mark;  ///< none on the first page
    std::vector<PageNumber> pages;
};

/// Who can be asked, or helps.
struct Resource {
    Translations<std::string> name, what;
    std::string address;  ///< as it is read: "polarisproject.org"; empty: the organizer has still
                          ///< to confirm it
    std::string link;     ///< what its QR code holds: "https://polarisproject.org"; empty: no code
    std::string phone;    ///< as it is read; may be empty
    Place place;
};
struct Resources {
    std::vector<Resource> entries;
};

/// Facts to leaf through, one at a time.
struct FactPages {
    std::vector<Card> facts;  ///< never empty; each with source and date
};

/// There is no E.
inline constexpr std::string_view grade_letters = "ABCDF";

/// A to F with a sign, or the whole range of a letter where the source told no more.
struct Grade {
    char letter = 'A';
    enum class Sign { plus, none, minus, range } sign = Sign::none;

    bool operator==(const Grade&) const = default;
    [[nodiscard]] std::string text() const;  ///< "A+", "B", "D−" (a real minus sign), "A range"
};
struct Company {
    std::string name;
    Grade grade;
    std::size_t report = 0;  ///< index into Grades::reports
    Place place;
};
/// Where grades come from.
struct Report {
    Translations<std::string>
        source;  ///< "Ethical Fashion Report 2019, Baptist World Aid Australia"
    SourceDate date;
    std::string link;
};
struct Grades {
    std::vector<Report> reports;     ///< never empty
    std::vector<Company> companies;  ///< by grade, then by name
    Translations<std::string>
        how_to_read;  ///< never empty: what a grade means and what it does not
};

struct Need {
    Translations<std::string> name, what;
};
/// What shelters asked for.
struct Needs {
    std::vector<Need> entries;
    Translations<std::string> source;  ///< who says so; never empty
};

struct Heading {
    Translations<std::string> text;
};
struct Paragraph {
    Translations<RichText> text;
};
struct BulletList {
    std::vector<Translations<RichText>> entries;
};
struct Illustration {
    std::filesystem::path file;
    Translations<std::string> description;  ///< beside it, and alone while it cannot be seen
    Place place;
};
using Passage = std::variant<Heading, Paragraph, BulletList, Illustration, BoardFile>;
struct Article {
    std::vector<Passage> passages;
};

/// One clip, played on request.
struct FilmPage {
    Item item;  ///< a Clip
};

/// A line that can be called. Only lines with a number are here.
struct HelpLine {
    Translations<std::string> name, note, more;
    std::string phone;
    Place place;
};
/// What to do for who needs help now, or knows somebody who does.
struct Help {
    Translations<std::string> question;
    std::vector<HelpLine> lines;
    std::vector<PageNumber> pages;  ///< that lead on from here
};

struct MenuPage {
    Translations<std::string> title;
    Translations<std::string>
        note;  ///< one sentence, shown where a page leads to this one; may be empty
    std::variant<Section, Resources, FactPages, Grades, Needs, Article, FilmPage, Help> what;
    /// Help and the pages reached from it: never counted, never logged, and cleared by one touch.
    bool is_private = false;
    Place place;
};

struct Menu {
    std::filesystem::path file;
    std::vector<std::string> languages{"en"};  ///< offered, in this order; never empty
    Place languages_place;                     ///< where they are given, or <menu>
    std::vector<MenuPage> pages;  ///< the first is the first page of the menu: a Section
    PageNumber help = 0;          ///< a Help
    Duration idle{
        std::chrono::seconds{45}};  ///< from the last touch to the countdown, on short pages

    [[nodiscard]] const MenuPage& home() const { return pages.front(); }
};

/// "English", "Русский", "Қазақша": a language's name in itself; of others the tag.
[[nodiscard]] std::string own_name(const std::string& language);

/// All that a page puts on the screen, in the order of the file: for who looks for characters that
/// no font has. Without the titles of the pages that it leads to.
[[nodiscard]] std::vector<Translations<std::string>> texts_of(const MenuPage& page);

/// How long a visitor may need to read what a page says at once, each text in its longest
/// language (as reading_time of rich_text.h): of facts the longest one.
[[nodiscard]] Duration reading_time(const MenuPage& page);

}  // namespace kiosk::content
