// One function for each alternative of a variant, given to std::visit together.
#pragma once

namespace kiosk::show {

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

}  // namespace kiosk::show
