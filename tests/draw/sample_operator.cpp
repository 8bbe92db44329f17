#include "tests/draw/sample_operator.h"

namespace kiosk::draw::sample {
namespace {

show::OperatorNews busy() {
    show::OperatorNews news;
    news.on = {"clips/welcome.mp4", "10:42:05"};
    news.next = {{"slides/awareness/Slide2.png", "10:42:47"},
                 {"kz-2025-helped", "10:42:55"},
                 {"clips/shelter-visit-with-a-very-long-file-name.vob", ""}};
    news.left_out = {{"clips/broken.mp4", "is a text file"},
                     {"slides/Slide9.png", "there is no such file"}};
    news.edit = {"10:40:11",
                 true,
                 {"playlists/sale.xml:5:12: error: there is no \"welcom.mp4\" in \"media/clips\"; "
                  "put it there, or mend the name"}};
    news.today = {47, 312, 1904};
    return news;
}

show::OperatorSheet page(const show::OperatorNews& news) {
    show::OperatorSheet sheet;
    sheet.news = std::make_shared<show::OperatorNews>(news);
    sheet.languages = {"en", "ru", "kk"};
    return sheet;
}

}  // namespace

std::vector<Attended> attended() {
    show::OperatorSheet busy_page = page(busy());
    busy_page.volume = 7;
    busy_page.can_reload = true;
    show::OperatorSheet sure = page({});
    sure.asks_to_quit = true;
    return {{"keypad", show::KeypadSheet{}},
            {"keypad-wait", show::KeypadSheet{0, false, true, 900}},
            {"keypad-full", show::KeypadSheet{12, true, false, 0}},
            {"operator", busy_page},
            {"operator-quit", sure}};
}

show::MenuSheet attended_sheet(const Attended& what, const std::string& language) {
    show::MenuSheet sheet;
    sheet.mode.language = language;
    sheet.attended = what.what;
    return sheet;
}

}  // namespace kiosk::draw::sample
