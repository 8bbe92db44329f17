#include "commands/command_line.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <regex>

#include "commands/deeds.h"
#include "commands/options.h"
#include "content/values.h"
#include "unattended/counts.h"

namespace kiosk::commands {

namespace {

constexpr int longest_side = 16384;  ///< pixels: beyond any display

std::optional<Size> parse_size(const std::string& text) {
    std::smatch parts;
    if (!std::regex_match(text, parts, std::regex("([0-9]{1,5})x([0-9]{1,5})")))
        return std::nullopt;
    const Size size{std::stoi(parts[1]), std::stoi(parts[2])};
    const auto sane = [](int side) { return side >= 16 && side <= longest_side; };
    return sane(size.width) && sane(size.height) ? std::optional(size) : std::nullopt;
}

std::optional<Rate> parse_rate(const std::string& text) {
    std::smatch parts;
    if (!std::regex_match(text, parts, std::regex("([0-9]{1,6})(?:/([0-9]{1,5}))?")))
        return std::nullopt;
    const Rate rate{std::stoi(parts[1]), parts[2].matched ? std::stoi(parts[2]) : 1};
    const bool sane = rate.den > 0 && rate.num >= rate.den && rate.num <= 240 * rate.den;
    return sane ? std::optional(rate) : std::nullopt;
}

std::optional<std::string> parse_language(const std::string& text) {
    const auto languages = content::parse_languages(text);
    return languages && languages->size() == 1 ? std::optional(languages->front()) : std::nullopt;
}

std::optional<std::uint64_t> parse_seed(const std::string& text) {
    if (!std::regex_match(text, std::regex("[0-9]{1,18}"))) return std::nullopt;
    return std::stoull(text);
}

std::optional<stage::RenderWish> parse_render(const std::string& text) {
    if (text == "auto") return stage::RenderWish::automatic;
    if (text == "gpu") return stage::RenderWish::gpu;
    if (text == "software") return stage::RenderWish::software;
    return std::nullopt;
}

/// "17:slides/Slide2.png": by hand, for std::regex would overrun the stack with a long key.
std::optional<show::Place> parse_place(const std::string& text) {
    constexpr std::size_t most_digits = 18;  // of what a 64 bit number holds
    const std::size_t colon = text.find_first_not_of("0123456789");
    if (colon == std::string::npos || text[colon] != ':' || colon == 0 || colon > most_digits)
        return std::nullopt;
    return show::Place{text.substr(colon + 1), std::stoll(text.substr(0, colon)), {}};
}

/// An option whose text becomes a value by `parse`; a text that does not is the command line's
/// fault.
template <typename Target, typename Parse>
CLI::Option* add_parsed(CLI::App& verb, const std::string& name, Target& target, Parse parse,
                        const std::string& help, const std::string& kind) {
    const auto take = [&target, parse, name, kind](const std::string& text) {
        const auto value = parse(text);
        if (!value) throw CLI::ValidationError(name, "\"" + text + "\" is not " + kind);
        target = *value;
    };
    return verb.add_option_function<std::string>(name, take, help);
}

/// As "$LIST" is where nobody has set it.
std::string fault_of_name(const std::string& name) {
    return name.empty() ? "is empty: write the name of a file or folder" : "";
}

void add_common(CLI::App& verb, Common& common) {
    verb.add_option("PLAYLIST", common.playlist, "the playlist, an XML file")
        ->required()
        ->check(fault_of_name);
    verb.add_option("--content", common.content_folder,
                    "content folder; nothing outside it is shown (the parent of playlists/, else "
                    "the playlist's folder)")
        ->type_name("DIR")
        ->check(fault_of_name);
    verb.add_option("--config", common.config_file, "configuration of this machine (kiosk.xml)")
        ->type_name("FILE")
        ->check(fault_of_name);
}

void add_showing(CLI::App& verb, Showing& showing) {
    add_parsed(verb, "--lang", showing.language, parse_language,
               "language of texts, facts, sound and captions: en, ru, kk",
               "a language such as en, ru or kk")
        ->type_name("LANGUAGE");
    add_parsed(verb, "--seed", showing.seed, parse_seed,
               "number that shuffled orders are made from (1)", "a whole number such as 7")
        ->type_name("N");
    add_parsed(verb, "--at", showing.at, content::parse_duration,
               "enter the show here: 1h23m, 90s, 01:30:00", "a time such as 1h23m or 90s")
        ->type_name("TIME");
}

/// What a supervisor tells its player: nothing for people.
void add_supervised(CLI::App& verb, PlayOptions& options) {
    constexpr auto hidden = "";
    verb.add_flag("--supervised", options.supervised)->group(hidden);
    verb.add_flag("--again", options.again)->group(hidden);
    verb.add_option("--told", options.told)->group(hidden);
    verb.add_flag("--without-menu", options.without_menu)->group(hidden);
    verb.add_flag("--standby-only", options.standby_only)->group(hidden);
    for (const auto& [name, after] : {std::pair("--go-on-after", true), {"--go-on-at", false}}) {
        const auto take = [&options, after = after](const std::string& text) {
            const auto place = parse_place(text);
            if (!place) throw CLI::ValidationError(text, "is not of the form K:KEY");
            options.entry = stage::Entry{*place, after};
        };
        verb.add_option_function<std::string>(name, take)->group(hidden);
    }
    const auto leave_out = [&options](const std::vector<std::string>& keys) {
        options.leave_out.insert(keys.begin(), keys.end());
    };
    verb.add_option_function<std::vector<std::string>>("--leave-out", leave_out)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(hidden);
}

void add_play_options(CLI::App& verb, Common& common, PlayOptions& options) {
    add_common(verb, common);
    add_showing(verb, options);
    add_parsed(verb, "--windowed", options.window, parse_size, "in a window of this size",
               "a size such as 1280x720")
        ->type_name("WxH");
    verb.add_flag("--once", options.once, "leave after one loop");
    // A supervisor's wishes stand before those of the command line, and count.
    verb.add_flag("--mute", options.mute, "without sound")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeFirst);
    add_parsed(verb, "--render", options.render, parse_render,
               "how to draw: auto (with a GPU where there is one), gpu, software",
               "auto, gpu or software")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeFirst)
        ->type_name("HOW");
}

void add_play(CLI::App& program, Common& common, PlayOptions& options,
              std::function<int()>& verb_to_do) {
    CLI::App& verb =
        *program.add_subcommand("play", "show it, full screen, for ever (Ctrl+Q leaves)");
    add_play_options(verb, common, options);
    add_supervised(verb, options);
    verb.callback([&] { verb_to_do = [&] { return play(common, options); }; });
}

/// `words`: those of the command line behind the verb.
void add_run(CLI::App& program, Common& common, PlayOptions& options,
             const std::vector<std::string>& words, std::function<int()>& verb_to_do) {
    CLI::App& verb = *program.add_subcommand(
        "run", "play, kept alive whatever happens: for the machine that nobody watches");
    add_play_options(verb, common, options);
    verb.callback([&] { verb_to_do = [&] { return run(common, options, words); }; });
}

void add_check(CLI::App& program, Common& common, std::function<int()>& verb_to_do) {
    CLI::App& verb =
        *program.add_subcommand("check", "say what is wrong, where, and what to write instead");
    add_common(verb, common);
    verb.callback([&] { verb_to_do = [&] { return check(common); }; });
}

/// A deed each time the option is given; text that does not tell of one is the command line's
/// fault.
template <typename Add>
void add_deed(CLI::App& verb, const std::string& name, stage::Deeds& deeds, Add add,
              const std::string& help, const std::string& form, const std::string& example) {
    const auto take = [&deeds, add, name, help, form,
                       example](const std::vector<std::string>& all) {
        for (const std::string& text : all) {
            if (add(deeds, text)) continue;
            std::string fault = "\"" + text + "\" is not of the form ";
            fault.append(form).append(", such as ").append(example).append(": ").append(help);
            throw CLI::ValidationError(name, fault);
        }
    };
    verb.add_option_function<std::vector<std::string>>(name, take, help)
        ->type_name(form)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_deeds(CLI::App& verb, stage::Deeds& deeds) {
    add_deed(verb, "--touch", deeds, parse_touch,
             "a visitor touches the screen here, seconds after the beginning; again for more",
             "X,Y@TIME", "700,400@2s");
    add_deed(verb, "--swipe", deeds, parse_swipe, "a visitor swipes from one point to another",
             "X,Y,X,Y@TIME", "900,400,300,400@2s");
    add_deed(verb, "--key", deeds, parse_key,
             "a visitor presses up, down, left, right, next, previous, choose or back", "NAME@TIME",
             "down@4s");
}

void add_record(CLI::App& program, Common& common, RecordOptions& options,
                std::function<int()>& verb_to_do) {
    CLI::App& verb =
        *program.add_subcommand("record", "write what the screen would show as a film");
    add_common(verb, common);
    add_showing(verb, options);
    verb.add_option("-o", options.film,
                    "the film: .mp4 (H.264, AAC) or .mpg, .mpeg, .vob (MPEG-2, AC-3)")
        ->required()
        ->type_name("FILM");
    add_parsed(verb, "--size", options.size, parse_size, "size of the picture (1366x768)",
               "a size such as 1280x720")
        ->type_name("WxH");
    add_parsed(verb, "--fps", options.fps, parse_rate, "pictures a second: 30, 25, 30000/1001 (30)",
               "a rate such as 30 or 30000/1001")
        ->type_name("N");
    add_parsed(verb, "--duration", options.duration, content::parse_duration, "how much (one loop)",
               "a time such as 5m or 90s")
        ->type_name("TIME");
    add_parsed(verb, "--clock", options.wall_clock, content::parse_local_time,
               "judge every when as if it began then: \"2026-12-05 09:00\" (all open)",
               "a local time such as \"2026-12-05 09:00\"")
        ->type_name("DATE");
    add_deeds(verb, options.deeds);
    verb.callback([&] { verb_to_do = [&] { return record(common, options); }; });
}

void add_report(CLI::App& program, ReportOptions& options, std::function<int()>& verb_to_do) {
    CLI::App& verb = *program.add_subcommand("report", "what was shown and touched, day by day");
    verb.add_option("--state", options.state_folder,
                    "where the show keeps its state ($XDG_STATE_HOME/awareness-kiosk)")
        ->type_name("DIR");
    const auto day = "a date such as 2026-12-05";
    add_parsed(verb, "--from", options.from, unattended::parse_day, "the first day", day)
        ->type_name("DATE");
    add_parsed(verb, "--to", options.to, unattended::parse_day, "the last day", day)
        ->type_name("DATE");
    verb.add_option_function<std::string>(
            "--csv", [&options](const std::string& file) { options.csv = file; },
            "every count, for a spreadsheet; without FILE instead of the tables")
        ->type_name("FILE")
        ->expected(0, 1);
    verb.add_option("--png", options.png, "a chart")->type_name("FILE");
    verb.callback([&] {
        if (options.from && options.to && *options.from > *options.to)
            throw CLI::ValidationError("--from", "is later than --to");
        verb_to_do = [&] { return report(options); };
    });
}

void add_pin(CLI::App& program, PinOptions& options, std::function<int()>& verb_to_do) {
    CLI::App& verb = *program.add_subcommand(
        "pin", "ask for a PIN for the operator's page, print what to write into kiosk.xml");
    verb.add_option("--config", options.config_file, "the kiosk.xml that it is meant for")
        ->type_name("FILE");
    verb.callback([&] { verb_to_do = [&] { return pin(options); }; });
}

constexpr auto examples = R"(
Examples:
  awareness-kiosk check playlists/sale.xml
  awareness-kiosk play playlists/sale.xml
  awareness-kiosk run playlists/sale.xml
  awareness-kiosk play playlists/sale.xml --windowed 1366x768 --at 2m30s
  awareness-kiosk record playlists/sale.xml -o sale.mp4 --size 1280x720 --duration 5m
  awareness-kiosk record playlists/sale.xml -o visit.mp4 --duration 20s --touch 700,400@2s --key back@9s
  awareness-kiosk report --from 2026-12-01 --png december.png

Exit codes: 0 fine, 1 the content or media is at fault, 2 the command line, 3 the machine.)";

}  // namespace

int run(int argc, char** argv, const char* version) {
    CLI::App program("A fullscreen show of film, slides and facts for unattended screens.",
                     "awareness-kiosk");
    program.set_version_flag("--version", std::string("awareness-kiosk ") + version);
    program.require_subcommand(1);
    program.fallthrough();
    program.footer(examples);
    Common common;
    PlayOptions play_options;
    RecordOptions record_options;
    ReportOptions report_options;
    PinOptions pin_options;
    std::function<int()> verb_to_do;
    add_play(program, common, play_options, verb_to_do);
    const std::vector<std::string> words(argv + std::min(argc, 2), argv + argc);
    add_run(program, common, play_options, words, verb_to_do);
    add_check(program, common, verb_to_do);
    add_record(program, common, record_options, verb_to_do);
    add_report(program, report_options, verb_to_do);
    add_pin(program, pin_options, verb_to_do);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? Exit::fine : Exit::command_line_at_fault;
    }
    return verb_to_do();
}

}  // namespace kiosk::commands
