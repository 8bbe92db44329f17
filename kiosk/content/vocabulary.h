// Which elements and attributes there are, and who may stand in whom: one table for each kind of
// file. The schemas (*.xsd) beside the files say the same to editors; a test keeps both in step.
#pragma once

#include <string_view>

#include "content/xml.h"

namespace kiosk::content {

/// One kind of element. Lists are names parted by spaces.
struct Rule {
    std::string_view element;
    std::string_view attributes;
    std::string_view children;
    bool takes_turns =
        false;  ///< it also has the attributes of everything that takes its turn in a playlist
    bool has_text = false;
};

namespace rules {
// What stands within texts
extern const Rule kEmphasis, kBreak, kTranslation, kPlainTranslation;
// Playlists
extern const Rule kPlaylist, kDefaults, kSeq, kInterleave, kGroup, kVideo, kImg, kSlides, kFacts,
    kText, kBoard;
// Facts files
extern const Rule kFactsFile, kFact;
// Menus, and the files that they name
extern const Rule kMenu, kSection, kFactsPage, kGradesPage, kResourcesPage, kNeedsPage, kFilmPage,
    kArticle, kHelp, kLine;
extern const Rule kHeading, kParagraph, kList, kEntry, kPicture, kBoardPassage;
extern const Rule kResourcesFile, kResource, kGradesFile, kHowToRead, kReport, kCompany, kNeedsFile,
    kNeed, kBoardFile, kGoal, kLot;
// Files in config/
extern const Rule kTheme, kColor, kWords, kWord, kWordText, kKiosk, kHelpLine, kQuiet;
}  // namespace rules

/// Complains of every attribute, child and text that the rule does not know. True: there was
/// nothing to complain of. Children are only judged by their names; namespace declarations and xsi:
/// attributes are let pass.
bool check_names(const Element& element, const Rule& rule, Complaints& complaints);

/// True if the rule knows this child, so that whoever reads the element need not complain again.
[[nodiscard]] bool knows_child(const Rule& rule, const Element& child);

/// True if the element has `attribute`, or one that was complained of as a misnamed `attribute`.
[[nodiscard]] bool has_or_means(const Element& element, const Rule& rule,
                                std::string_view attribute);

/// The root element of a kind of file, or complains and gives false.
bool check_root(const Element& root, const Rule& rule, Complaints& complaints);

}  // namespace kiosk::content
