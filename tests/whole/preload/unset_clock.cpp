// Preloaded into the program by tests: the clock of a machine whose battery is empty, and that
// nobody has set.
#include <ctime>

extern "C" time_t time(time_t* result) noexcept {
    constexpr time_t soon_after_1970 = 3600;
    if (result != nullptr) *result = soon_after_1970;
    return soon_after_1970;
}
