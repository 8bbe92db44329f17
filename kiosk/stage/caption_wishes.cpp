#include "stage/caption_wishes.h"

#include "draw/caption_layout.h"
#include "draw/fonts.h"
#include "draw/paint.h"
#include "stage/performance.h"

namespace kiosk::stage {

using From = media::CaptionWish::From;

CaptionWishes::CaptionWishes(const content::Theme& theme, std::string asked, std::string spoken)
    : asked_(std::move(asked)),
      spoken_(std::move(spoken)),
      ink_(rgb(theme.paper)),
      plate_(draw::plate_color(theme)) {}

media::CaptionWish CaptionWishes::of(const content::Clip& clip, int width, int height) {
    media::CaptionWish wish;
    const content::CaptionText* text = clip.captions.text_in(asked_);
    if (text != nullptr && !text->styled.empty()) {
        wish.from = From::file;
        wish.file = text->styled;
    } else if (clip.captions.from == content::Captions::From::track) {
        wish.from = From::track;
        wish.by_name = !clip.captions.language.empty();
        wish.language = wish.by_name ? clip.captions.language : spoken_;
    } else {
        return wish;
    }
    const draw::CaptionMeasures measures = draw::caption_measures(width, height);
    wish.look = {measures.sizes,  measures.line_height, measures.padding_x, measures.padding_y,
                 measures.corner, measures.side,        measures.foot,      ink_,
                 plate_};
    if (fonts_.empty()) {
        for (const std::string& file : draw::font_files(draw::Style::sans_medium))
            fonts_.emplace_back(file);
    }
    wish.fonts = fonts_;
    return wish;
}

}  // namespace kiosk::stage
