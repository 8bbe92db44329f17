// What a Probing is made of; only Nursery and Probing look inside.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "media/child_line.h"
#include "media/probe.h"

namespace kiosk::media {

struct Probing::State {
    /// A probe that has its answer before it began: `why` the file is of no use.
    explicit State(std::string why) { give_up(std::move(why)); }
    State(std::shared_ptr<NurseryLink> link, const std::filesystem::path& file);

    void give_up(std::string why);

    std::unique_ptr<ChildLine> line;
    std::optional<Probe> answer;
};

}  // namespace kiosk::media
