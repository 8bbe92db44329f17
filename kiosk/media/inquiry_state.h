// What an Inquiry is made of; only Nursery and Inquiry look inside.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "media/child_line.h"
#include "media/inquiry.h"

namespace kiosk::media {

template <typename Answer>
struct Inquiry<Answer>::State {
    /// A question that has its answer before it was put: `why` the file is of no use.
    explicit State(const std::string& why) { give_up(why); }
    /// `language`: of the wished sound track.
    State(std::shared_ptr<NurseryLink> link, const std::filesystem::path& file,
          const std::string& language);

    void give_up(const std::string& why) {
        answer.emplace();
        answer->error = why;
        answer->lasting = false;
    }

    std::unique_ptr<ChildLine> line;
    std::optional<Answer> answer;
};

}  // namespace kiosk::media
