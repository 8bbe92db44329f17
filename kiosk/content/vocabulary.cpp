#include "content/vocabulary.h"

#include <algorithm>

#include "content/names.h"

namespace kiosk::content {

namespace rules {
constexpr std::string_view kTurns = "take repeat when transition transition-dur xml:lang";
constexpr std::string_view kInside =
    "defaults seq interleave group video img slides facts text board";
constexpr std::string_view kPageHead = "title note";
constexpr std::string_view kCardChildren = "text label source";

const Rule kEmphasis{"em", "", "br", false, true};
const Rule kBreak{"br", "", ""};
const Rule kTranslation{"text", "xml:lang", "em br", false, true};
const Rule kPlainTranslation{"label", "xml:lang", "", false, true};

const Rule kPlaylist{"playlist", "title menu menu-over xml:lang", kInside};
const Rule kDefaults{"defaults", "dur transition transition-dur volume", ""};
const Rule kSeq{"seq", "", kInside, true};
const Rule kInterleave{"interleave", "", kInside, true};
const Rule kGroup{"group", "", kInside, true};
const Rule kVideo{"video", "src clip-begin clip-end dur volume captions audio", "", true};
const Rule kImg{"img", "src dur", "", true};
const Rule kSlides{"slides", "src order dur", "", true};
const Rule kFacts{"facts", "src order dur", "", true};
const Rule kText{"text", "dur label source date link", "text label source em br", true, true};

const Rule kBoard{"board", "src dur label", "label", true};

const Rule kFactsFile{"facts", "title xml:lang", "label fact"};
const Rule kFact{"fact", "id source date link label dur", kCardChildren};

const Rule kMenu{"menu", "idle xml:lang", "title note section help"};
const Rule kSection{"section", "mark", "title note facts grades resources needs film page"};
const Rule kFactsPage{"facts", "src", kPageHead};
const Rule kGradesPage{"grades", "src", kPageHead};
const Rule kResourcesPage{"resources", "src", kPageHead};
const Rule kNeedsPage{"needs", "src", kPageHead};
const Rule kFilmPage{"film", "src clip-begin clip-end volume captions audio", kPageHead};
const Rule kArticle{"page", "", "title note heading paragraph list picture board"};
const Rule kHelp{"help", "", "title note question line facts grades resources needs film page"};
const Rule kLine{"line", "phone", "name note more"};
const Rule kHeading{"heading", "", "text"};
const Rule kParagraph{"paragraph", "", "text"};
const Rule kList{"list", "", "entry"};
const Rule kEntry{"entry", "", "text"};
const Rule kPicture{"picture", "src", "description"};
const Rule kBoardPassage{"board", "src", ""};

const Rule kResourcesFile{"resources", "xml:lang", "resource"};
const Rule kResource{"resource", "address phone", "name what"};
const Rule kGradesFile{"grades", "xml:lang", "how-to-read report company"};
const Rule kHowToRead{"how-to-read", "", "text"};
const Rule kReport{"report", "source date link", "source company"};
const Rule kCompany{"company", "name grade source date link", "source"};
const Rule kNeedsFile{"needs", "source xml:lang", "source need"};
const Rule kNeed{"need", "", "name what"};
const Rule kBoardFile{"board", "state xml:lang", "title note goal lot"};
const Rule kGoal{"goal", "raised target", "title"};
const Rule kLot{"lot", "bid", "name"};

const Rule kTheme{"theme", "title", "color"};
const Rule kColor{"color", "name value", ""};
const Rule kWords{"words", "", "word"};
const Rule kWord{"word", "id", "text"};
const Rule kWordText{"text", "xml:lang state", "", false, true};
const Rule kKiosk{"kiosk",
                  "theme words volume levelling screen-diagonal display rotation overscan "
                  "reduce-motion operator-pin xml:lang",
                  "help-line quiet"};
const Rule kQuiet{"quiet", "when volume", ""};
const Rule kHelpLine{"help-line", "", "text"};
}  // namespace rules

namespace {

std::vector<std::string> attributes_of(const Rule& rule) {
    std::vector<std::string> names = split_words(rule.attributes);
    if (rule.takes_turns) {
        for (std::string& name : split_words(rules::kTurns)) names.push_back(std::move(name));
    }
    return names;
}

bool has(std::string_view list, std::string_view name) {
    for (std::size_t at = list.find(name); at != std::string_view::npos;
         at = list.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

bool has_attribute(const Rule& rule, std::string_view name) {
    return has(rule.attributes, name) || (rule.takes_turns && has(rules::kTurns, name));
}

/// What editors add to bind a schema; it says nothing to the show.
bool is_for_editors(std::string_view attribute) {
    return attribute == "xmlns" || attribute.starts_with("xmlns:") || attribute.starts_with("xsi:");
}

/// A playlist or a part of one.
bool holds_items(const Rule& rule) {
    return has(rule.children, "defaults");
}

constexpr std::string_view kCopyLines =
    "copy the lines of the other playlist to this place: one cannot name another";

std::string element_remedy(const Rule& rule, const Element& child) {
    const std::vector<std::string> known = split_words(rule.children);
    const Attribute* src = child.find("src");
    const bool names_playlist =
        src != nullptr && src->value.ends_with(".xml") && similar_names(child.name, known).empty();
    return holds_items(rule) && names_playlist ? std::string(kCopyLines)
                                               : name_remedy(child.name, known);
}

std::string attribute_remedy(const Rule& rule, std::string_view name) {
    const std::vector<std::string> known = attributes_of(rule);
    if (holds_items(rule) && (name == "src" || our_word(name, {"src"}))) {
        return std::string(kCopyLines);
    }
    if (holds_items(rule) && (name == "dur" || our_word(name, {"dur"}))) {
        return "write <defaults dur=\"8s\"/> as its first child: it holds for what is inside";
    }
    return name_remedy(name, known);
}

}  // namespace

bool knows_child(const Rule& rule, const Element& child) {
    return has(rule.children, child.name);
}

bool check_names(const Element& element, const Rule& rule, Complaints& complaints) {
    const std::size_t errors_before = complaints.errors();
    const std::string shown = join({"<", element.name, ">"});
    for (const Attribute& attribute : element.attributes) {
        if (has_attribute(rule, attribute.name) || is_for_editors(attribute.name)) continue;
        complaints.error(attribute.spot, "unknown attribute " + attribute.name + " on " + shown,
                         attribute_remedy(rule, attribute.name));
    }
    bool text_seen = false;
    for (const Element& child : element.children) {
        if (!child.is_text()) {
            if (knows_child(rule, child)) continue;
            complaints.error(child.spot, "unknown element <" + child.name + "> in " + shown,
                             element_remedy(rule, child));
        } else if (!rule.has_text && !text_seen && !split_words(child.text).empty()) {
            text_seen = true;
            complaints.error(
                element.spot,
                "text in " + shown + ": \"" + split_words(child.text).front() + "...\"",
                has(rule.children, "text") ? "put it into <text>"
                                           : "delete it, or put it into <!-- -->");
        }
    }
    return complaints.errors() == errors_before;
}

bool has_or_means(const Element& element, const Rule& rule, std::string_view attribute) {
    if (element.find(attribute) != nullptr) return true;
    const std::vector<std::string> known = attributes_of(rule);
    return std::any_of(element.attributes.begin(), element.attributes.end(),
                       [&](const Attribute& other) {
                           if (has_attribute(rule, other.name)) return false;
                           if (const auto ours = our_word(other.name, known))
                               return *ours == attribute;
                           const std::vector<std::string> near = similar_names(other.name, known);
                           return !near.empty() && near.front() == attribute;
                       });
}

bool check_root(const Element& root, const Rule& rule, Complaints& complaints) {
    if (root.name == rule.element) return true;
    complaints.error(
        root.spot, join({"this file begins with <", root.name, ">, not with <", rule.element, ">"}),
        join({"name another file, or write <", rule.element, ">"}));
    return false;
}

}  // namespace kiosk::content
