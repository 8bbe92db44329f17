// Words, the joints between them, and what is gold.
#include "kiosk/draw/statement.h"

#include <gtest/gtest.h>

#include "kiosk/draw/joints.h"
#include "tests/draw/sample.h"

namespace kiosk::draw {
namespace {

/// The words with their joints: "_" never, "~" avoid, "|" good, "/" must, a space open.
std::string joined(const std::vector<Word>& words) {
    std::string all;
    for (const Word& word : words) {
        all += joints::plain(word);
        if (&word == &words.back()) break;
        switch (word.after) {
            case Joint::never:
                all += '_';
                break;
            case Joint::avoid:
                all += '~';
                break;
            case Joint::good:
                all += '|';
                break;
            case Joint::must:
                all += '/';
                break;
            case Joint::open:
                all += ' ';
                break;
        }
    }
    return all;
}

std::string joined(const char* text) {
    return joined(words_of(std::string_view(text)));
}

/// What is strong, words parted by spaces, between bars.
std::string gold(const char* barred) {
    std::vector<Word> words = words_of(sample::rich(barred));
    emphasise_first_number(words);
    std::string all;
    for (const Word& word : words) {
        for (const Stretch& stretch : word.stretches) {
            if (stretch.strong) all += (all.empty() ? "" : " ") + stretch.text;
        }
    }
    return all;
}

TEST(Statement, NumbersAreNeverPartedFromTheirWords) {
    EXPECT_EQ(joined("received 171 people today"), "received 171_people today");
    EXPECT_EQ(joined("Small things cost 50 cents, or"), "Small things cost 50_cents,|or");
    EXPECT_EQ(joined("one 1 in 150 people"), "one 1_in_150_people");
    EXPECT_EQ(joined("are 54 per cent of all"), "are 54_per_cent of~all");
    EXPECT_EQ(joined("almost 50 million people were"), "almost 50_million_people were");
    EXPECT_EQ(joined("see No. 5 there"), "see No._5_there");
    EXPECT_EQ(joined("Каждый 150-й человек на земле"), "Каждый 150-й_человек на~земле");
    EXPECT_EQ(joined("зардап шеккен 171 адам қызмет"), "зардап шеккен 171_адам қызмет");
}

TEST(Statement, AClauseEndsANumber) {
    EXPECT_EQ(joined("In 2025, 171 people"), "In~2025,|171_people");
    EXPECT_EQ(joined("was 20, the oldest 46."), "was 20,|the~oldest 46.");
}

TEST(Statement, AYearOrALotCountsNothing) {
    EXPECT_EQ(joined("In August 2022 Kazakhstan and"), "In~August~2022 Kazakhstan and");
    EXPECT_EQ(joined("In 2016 shelters opened"), "In~2016 shelters opened");
    EXPECT_EQ(joined("In 2021 the government"), "In~2021 the~government");
    EXPECT_EQ(joined("В 2021 году в рабстве"), "В~2021_году в~рабстве");
    EXPECT_EQ(joined("2022 жылғы тамызда басталды"), "2022_жылғы тамызда басталды");
    EXPECT_EQ(joined("Lot number 12 with a frame"), "Lot number~12 with~a~frame");
    EXPECT_EQ(joined("82 of the 86 people"), "82_of~the~86_people");
    EXPECT_EQ(joined("233733 · TTY 711 · по телефону"), "233733_· TTY~711_· по~телефону");
}

TEST(Statement, ShortWordsDoNotHang) {
    EXPECT_EQ(joined("живёт в современном рабстве"), "живёт в~современном рабстве");
    EXPECT_EQ(joined("a law on trafficking"), "a~law on~trafficking");
    EXPECT_EQ(joined("көмек алу үшін келді"), "көмек алу~үшін келді");
    EXPECT_EQ(joined("в 2021 году — 20"), "в~2021_году_— 20");
}

TEST(Statement, ParagraphsEndWhereTheOrganizerSaysSo) {
    EXPECT_EQ(joined("Donate.\nBuy now.\nBe aware."), "Donate./Buy now./Be aware.");
}

TEST(Statement, WordsKeepTheirEmphasis) {
    const std::vector<Word> words = words_of(sample::rich("олардың |193-і|, дейді"));
    ASSERT_EQ(words.size(), 3U);
    EXPECT_EQ(words[1].stretches, (std::vector<Stretch>{{"193-і", true}, {",", false}}));
}

TEST(Statement, TheFirstNumberIsGold) {
    EXPECT_EQ(gold("In 2025, 171 people affected by trafficking: 94 men."), "171 people");
    EXPECT_EQ(gold("From 2004 to June 2015, IOM helped 1,235 people who"), "1,235 people");
    EXPECT_EQ(gold("В 2025 году 171 человек получил"), "171 человек");
    EXPECT_EQ(gold("2025 жылы Қазақстанда 171 адам қызмет алды"), "171 адам");
    EXPECT_EQ(gold("Women and girls are 54 per cent of all people"), "54 per cent");
    EXPECT_EQ(gold("27.6 million of them were in forced labour"), "27.6 million");
    EXPECT_EQ(gold("Small things cost 50 cents, bigger things more"), "50 cents");
    EXPECT_EQ(gold("82 of the 86 foreign nationals"), "82");
    EXPECT_EQ(gold("50 cents — or more"), "50 cents");
    EXPECT_EQ(gold("Lot 5 with a frame"), "5");
}

TEST(Statement, EmphasisGoesBeforeNumbers) {
    EXPECT_EQ(gold("Of the 122 people, |80 were men|, and 92 had been"), "80 were men");
    EXPECT_EQ(gold("In 2021 trafficking was a crime"), "");
    EXPECT_EQ(gold("What is it worth to you?"), "");
}

}  // namespace
}  // namespace kiosk::draw
