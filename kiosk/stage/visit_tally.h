// Counts what a visitor does, for the statistics, and sees to it that help leaves no trace there:
// from the touch that leads to a private page on, a visit is told as one that was left before that
// touch. It is told when it is over, like any other, so that nothing tells the two apart.
#pragma once

#include <optional>

#include "show/visit.h"
#include "stage/happenings.h"

namespace kiosk::stage {

class VisitTally {
  public:
    explicit VisitTally(Report report) : report_(std::move(report)) {}

    /// A finger, button or key went down. see() comes after it.
    void touch();

    /// The visit as it is now, after anything that has happened to it.
    void see(const show::MenuWorld& world, const show::Visit& visit);

    /// The visit goes on in another menu: pages may have other numbers.
    void see_anew(const show::MenuWorld& world, const show::Visit& visit);

    /// The last touch was the operator's, and the visit that it began or went into is over.
    void give_way();

    /// Somebody is there who has been to help: of what they do nothing may be told to anybody.
    [[nodiscard]] bool is_discreet() const { return discreet_; }

  private:
    void begin(const show::Visit& visit);
    void end();
    void note_page(const show::MenuWorld& world, const show::Visit& visit);
    void note_film(const show::MenuWorld& world, const show::Visit& visit);

    Report report_;
    std::optional<Visited> visited_;  ///< nothing while nobody is there
    bool discreet_ = false;
    int touches_before_ = 0;  ///< the last one that came
    std::size_t depth_ = 0;
    std::string language_;
    std::optional<show::Duration> film_began_;
};

}  // namespace kiosk::stage
