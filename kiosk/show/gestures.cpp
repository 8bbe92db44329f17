#include "show/gestures.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "show/limits.h"

namespace kiosk::show {

std::vector<Gesture> Gestures::take(const Contact& contact) {
    switch (contact.phase) {
        case Contact::Phase::down:
            return went_down(contact);
        case Contact::Phase::moved:
            return moved(contact);
        case Contact::Phase::up:
            return lifted(contact, true);
        case Contact::Phase::cancelled:
            return lifted(contact, false);
    }
    return {};
}

void Gestures::forget() {
    leading_.reset();
}

/// A finger whose end got lost must not count for ever.
bool Gestures::drop_lost(const Contact& contact) {
    std::erase_if(down_, [&](const auto& finger) {
        return finger.first == contact.finger || contact.t - finger.second.t > longest_rest;
    });
    if (down_.empty()) spoiled_ = false;
    if (!leading_ || down_.contains(leading_->name)) return false;
    leading_.reset();
    return true;
}

std::vector<Gesture> Gestures::went_down(const Contact& contact) {
    std::vector<Gesture> all;
    if (drop_lost(contact)) all.emplace_back(GestureLost{});
    down_[contact.finger] = contact;
    if (down_.size() >= palm) {
        if (leading_) all.emplace_back(GestureLost{});
        leading_.reset();
        spoiled_ = true;
    }
    if (spoiled_ || leading_) return all;
    leading_ = Finger{contact.finger, contact.x, contact.y, contact.x, contact.y, false, {contact}};
    all.emplace_back(FingerDown{contact.x, contact.y});
    return all;
}

std::vector<Gesture> Gestures::moved(const Contact& contact) {
    const auto known = down_.find(contact.finger);
    if (known == down_.end()) return {};
    // What only trembles rests: a bag that leans on the glass, a drop of water.
    const double far = std::hypot(contact.x - known->second.x, contact.y - known->second.y);
    if (far > tap_slop_mm * pixels_per_mm_) known->second = contact;
    if (!leading_ || leading_->name != contact.finger) return {};
    if (contact.t - known->second.t > longest_rest) {
        leading_.reset();
        return {GestureLost{}};
    }
    return follow(*leading_, contact);
}

/// The leading finger is here now.
std::vector<Gesture> Gestures::follow(Finger& finger, const Contact& contact) const {
    double dx = contact.x - finger.x;
    double dy = contact.y - finger.y;
    finger.recent.push_back(contact);
    std::erase_if(finger.recent,
                  [&](const Contact& old) { return contact.t - old.t > speed_window; });
    std::vector<Gesture> all;
    if (!finger.drags) {
        const double far = std::hypot(contact.x - finger.from_x, contact.y - finger.from_y);
        const double slop = tap_slop_mm * pixels_per_mm_;
        if (far <= slop) return all;
        finger.drags = true;
        all.emplace_back(DragBegan{finger.from_x, finger.from_y});
        // What lies beneath does not jump by the way that made sure of the drag.
        dx = (contact.x - finger.from_x) * (1 - slop / far);
        dy = (contact.y - finger.from_y) * (1 - slop / far);
    }
    finger.x = contact.x;
    finger.y = contact.y;
    if (dx != 0 || dy != 0) all.emplace_back(DragMoved{dx, dy});
    return all;
}

std::vector<Gesture> Gestures::lifted(const Contact& contact, bool on_purpose) {
    if (down_.erase(contact.finger) == 0) return {};
    if (down_.empty()) spoiled_ = false;
    if (!leading_ || leading_->name != contact.finger) return {};
    Finger finger = *std::move(leading_);
    leading_.reset();
    if (!on_purpose) return {GestureLost{}};
    std::vector<Gesture> all = follow(finger, contact);
    if (finger.drags)
        all.emplace_back(ended(finger));
    else
        all.emplace_back(Tap{finger.from_x, finger.from_y});
    return all;
}

DragEnded Gestures::ended(const Finger& finger) const {
    const Contact& first = finger.recent.front();
    const Contact& last = finger.recent.back();
    DragEnded end;
    if (const std::chrono::duration<double> span = last.t - first.t; span >= least_speed_span) {
        end.vx = (last.x - first.x) / span.count();
        end.vy = (last.y - first.y) / span.count();
    }
    const double across = finger.x - finger.from_x;
    const double off = std::abs(finger.y - finger.from_y);
    if (std::abs(across) > swipe_mm * pixels_per_mm_ && off <= std::abs(across) * swipe_slope)
        end.swiped = across < 0 ? -1 : 1;
    return end;
}

}  // namespace kiosk::show
