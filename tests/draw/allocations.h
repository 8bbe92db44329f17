// Counts what this test program asks the heap for, so that a test can say that nothing was.
#pragma once

namespace kiosk::draw {

/// Calls of operator new so far.
[[nodiscard]] long allocations();

}  // namespace kiosk::draw
