// The texts of a menu's and a playlist's files, and which of its languages they lack: a screen
// falls back to another one then, and the organizer is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/attributes.h"
#include "content/complaints.h"
#include "content/text.h"
#include "content/xml.h"

namespace kiosk::content {

class MenuTexts {
  public:
    /// `wished`: the languages of menu or playlist; none: nobody asks for translations. `own`: what
    /// texts without xml:lang speak; empty: any language. All must outlive this.
    MenuTexts(const std::vector<std::string>& wished, std::string own, Complaints& complaints)
        : wished_(wished), own_(std::move(own)), complaints_(complaints) {}

    /// The children called `name`: <title xml:lang="en">...</title> beside others. May be none.
    [[nodiscard]] Translations<std::string> named(const Element& element,
                                                  std::string_view name) const;
    /// As named; none are an error.
    [[nodiscard]] Translations<std::string> needed(const Element& element,
                                                   std::string_view name) const;
    /// An attribute, and children of the same name that translate it.
    [[nodiscard]] Translations<std::string> attributed(const Attributes& attributes,
                                                       std::string_view name) const;
    /// What an element's <text>s say; none are an error.
    [[nodiscard]] Translations<RichText> said(const Element& element) const;

    /// Of texts that somebody else has read: `what` they are in words, and what a missing one
    /// would be called.
    void warn_of_missing(const Translations<std::string>& texts, Spot spot, std::string_view what,
                         std::string_view name) const;
    /// Of what `attribute` and the children `name` say; alone, it speaks the file's own language.
    void warn_of_missing(const Attributes& attributes, std::string_view attribute,
                         std::string_view name, Translations<std::string> texts) const;

  private:
    const std::vector<std::string>& wished_;
    std::string own_;
    Complaints& complaints_;
};

/// Those of the wished languages that a text is not written in; a text of any language lacks none.
template <typename T>
[[nodiscard]] std::vector<std::string> missing(const Translations<T>& texts,
                                               const std::vector<std::string>& wished) {
    std::vector<std::string> all;
    if (texts.empty() || texts.contains("")) return all;
    for (const std::string& language : wished) {
        if (!texts.contains(language)) all.push_back(language);
    }
    return all;
}

/// The language of texts without xml:lang in a file: that of its root; empty: any.
[[nodiscard]] std::string own_language(const Attributes& root);

/// Without emphasis.
[[nodiscard]] Translations<std::string> plain(const Translations<RichText>& texts);

}  // namespace kiosk::content
