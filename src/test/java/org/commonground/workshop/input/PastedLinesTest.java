package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.CaptureLine.NewAction;
import org.commonground.workshop.input.CaptureLine.NewCard;
import org.commonground.workshop.input.CaptureLine.NewDecision;
import org.commonground.workshop.input.CaptureLine.NewParkedItem;
import org.commonground.workshop.input.PastedLines.Choice;
import org.commonground.workshop.input.PastedLines.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedLinesTest {

    private static final Workshop WORKSHOP = WorkshopBuilder.empty();
    private static final SideNames SIDES =
            new SideNames(WORKSHOP.details().withSideNames("CMO office", "Technology"), "Gemeinsam");

    @Test
    void bulletsNumbersAndBoxesOfAListAreTakenOff() {
        assertThat(texts(Cases.text("20-bullets/word.txt")))
                .containsExactly(
                        "One consent record for each customer",
                        "Fewer tools",
                        "second level",
                        "Outlook dot",
                        "Numbered in Word",
                        "Numbered by hand",
                        "Dash",
                        "Star",
                        "Long dash",
                        "To do in Markdown",
                        "Done in Markdown",
                        "Box");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(
                        "1. Erstens\n2. Zweitens\n3. 2 of 3 stores", List.of("Erstens", "Zweitens", "2 of 3 stores")),
                Arguments.of("(1) One\n(2) Two", List.of("One", "Two")),
                Arguments.of("a) One\nb) Two\nc) Three", List.of("One", "Two", "Three")),
                Arguments.of("i. One\nii. Two\niii. Three\niv. Four", List.of("One", "Two", "Three", "Four")),
                Arguments.of("1. One\n1. Two\n1. Three", List.of("One", "Two", "Three")),
                Arguments.of("4. Four\n5. Five", List.of("Four", "Five")),
                Arguments.of("١. واحد\n٢. اثنان", List.of("واحد", "اثنان")),
                Arguments.of("1、一つ\n2、二つ", List.of("一つ", "二つ")),
                Arguments.of("・一つ\n・二つ", List.of("一つ", "二つ")),
                Arguments.of("\uf0b7\tSymbol font\n\uf0a7\tSquare", List.of("Symbol font", "Square")),
                Arguments.of("o\u00a0\u00a0 Outlook\no\u00a0\u00a0 again", List.of("Outlook", "again")),
                Arguments.of("1.1\tFirst\n1.2\tSecond", List.of("First", "Second")),
                Arguments.of("1\tFirst\n2\tSecond", List.of("First", "Second")),
                Arguments.of("☑ Done\n☐ Not done\n☒ Never", List.of("Done", "Not done", "Never")),
                Arguments.of("* [ ] One\n1. [x] Two", List.of("One", "Two")),
                Arguments.of(
                        "Our ideas\n- One\n- Two\n- -20 % returns",
                        List.of("Our ideas", "One", "Two", "-20 % returns")),
                Arguments.of("  - nested\n\t- deeper\n- top", List.of("nested", "deeper", "top")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void markersOfOtherProgramsAreTakenOff(String pasted, List<String> texts) {
        assertThat(texts(pasted)).isEqualTo(texts);
        assertThat(read(pasted).hasMarkers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 of 3 stores\n-20 % returns\n1.5 days",
                "2. Halbjahr planen\nBudget klären\nTeam bilden",
                "A. Schmidt fragen\nKunden anrufen",
                "1. FC Köln\nBayern München",
                "- 5 °C\nKühlkette\nLager",
                "o dear\nnext one",
                "(a) is unclear\nnext one",
                "3.5\n4.5",
                "#1 priority\n*very* important\n_never_ again",
                "100 stores\n200 stores",
                "\"Customer 360\" view\n\"A quotation\"",
                "§ 5 BGB\nArtikel 6",
                "+20 % loyalty\n−3 days\n–5 %",
                "[draft] Plan\n[final] Plan",
                "e-mail\nx-ray"
            })
    void textThatLooksLikeAMarkerStaysToTheLetter(String pasted) {
        assertThat(texts(pasted)).isEqualTo(pasted.lines().toList());
    }

    @Test
    void markersCanBeKept() {
        assertThat(texts("- One\n- Two", Choice.KEEP_MARKERS)).containsExactly("- One", "- Two");
    }

    @Test
    void quotedMailBecomesNoActions() {
        var mail = read(Cases.text("21-quoted-mail/mail.txt"));
        assertThat(mail.isQuotedMail()).isTrue();
        assertThat(mail.entries())
                .containsExactly(
                        new Entry(1, new NewCard(Side.IT, "One consent record for each customer"), true),
                        new Entry(2, new NewCard(Side.IT, "Who owns the data?"), true),
                        new Entry(3, new NewCard(Side.IT, "On Friday Bo wrote:"), false),
                        new Entry(4, new NewParkedItem(Side.IT, "Agency contract"), true));
    }

    @Test
    void whetherQuotedLinesAreActionsIsAChoice() {
        var quoted = "> Swap analysts\n> > Fewer tools\n>\n>no space";
        assertThat(lines(quoted, List.of()))
                .containsExactly(
                        new NewCard(Side.IT, "Swap analysts"),
                        new NewCard(Side.IT, "Fewer tools"),
                        new NewCard(Side.IT, "no space"));
        assertThat(lines("> Swap analysts\n> Fewer tools", List.of(Choice.QUOTED_ARE_ACTIONS)))
                .containsExactly(new NewAction("Swap analysts"), new NewAction("Fewer tools"));
    }

    @Test
    void oneActionAmongOtherLinesIsNoMail() {
        var pasted = read("One\r\n\r\nm: Two\n! Three\n> Four\n");
        assertThat(pasted.isQuotedMail()).isFalse();
        assertThat(pasted.entries())
                .extracting(Entry::line)
                .containsExactly(
                        new NewCard(Side.IT, "One"),
                        new NewCard(Side.MARKETING, "Two"),
                        new NewDecision("Three"),
                        new NewAction("Four"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 3. März 2026 um 10:00 schrieb Bo Lind <bo@example.org>:",
                "Le lun. 2 mars 2026 à 10:00, Bo Lind a écrit :",
                "El 2 mar 2026, Bo Lind escribió:",
                "Il giorno lun 2 mar 2026 Bo Lind ha scritto:",
                "Op ma 2 mrt 2026 schreef Bo Lind:",
                "-----Original Message-----"
            })
    void theLineAboveAQuotedMailIsNoCard(String marker) {
        var read = read(marker + "\n> One basket\nAnd mine");
        assertThat(read.entries().stream().filter(Entry::isTaken).map(Entry::line))
                .containsExactly(new NewCard(Side.IT, "One basket"), new NewCard(Side.IT, "And mine"));
    }

    @Test
    void quotedCellsAreOneCardEachAndASecondColumnIsTheSide() {
        assertThat(lines(Cases.text("22-excel-cells/clip.txt"), List.of()))
                .containsExactly(
                        new NewCard(Side.IT, "One consent record for each customer"),
                        new NewCard(Side.IT, "Fewer tools"),
                        new NewCard(Side.MARKETING, "He said \"no\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eins\tCMO office\nZwei\tTechnology\nDrei\tGemeinsam",
                "Eins\tm\nZwei\tI\nDrei\tj",
                "CMO office\tEins\nTechnology\tZwei\nBoth\tDrei",
                "•\tEins\tMarketing\n•\tZwei\tIT\n•\tDrei\tJoint",
                "Eins\t●\r\nZwei\t■\r\nDrei\t◆\r\n",
                "m: Eins\ni: Zwei\nj: Drei"
            })
    void columnsAndPrefixesNameTheSide(String pasted) {
        assertThat(lines(pasted, List.of()))
                .containsExactly(
                        new NewCard(Side.MARKETING, "Eins"),
                        new NewCard(Side.IT, "Zwei"),
                        new NewCard(Side.JOINT, "Drei"));
    }

    @Test
    void headingsOfASideColumnAreNoCard() {
        assertThat(read("Idea\tTeam\nOne\tIT\nTwo\tMarketing").entries())
                .extracting(Entry::isTaken)
                .containsExactly(false, true, true);
    }

    @Test
    void aSecondColumnOfOtherWordsBelongsToTheText() {
        assertThat(texts("Fewer tools\tSales\nOne basket\tIT\nThree\tLegal"))
                .containsExactly("Fewer tools Sales", "One basket IT", "Three Legal");
    }

    @Test
    void charactersThatNobodySeesAreGone() {
        assertThat(texts(
                        "\ufeffOne\u000bbreak\u200b\nTwo\u00a0words\u0000\nso\u00adft\u2028line\nit\u0092s\u0007 here"))
                .containsExactly("One break", "Two words", "soft line", "it’s here");
        assertThat(texts("👩\u200d👩\u200d👧 family\nمی\u200cخواهم"))
                .containsExactly("👩\u200d👩\u200d👧 family", "می\u200cخواهم");
        assertThat(PastedLines.asOneLine("•\tOne\u000bthing \u200b")).isEqualTo("One thing");
    }

    /** As Markdown and wikis have them. */
    @Test
    void aTableWithBarsIsATable() {
        for (var table : List.of(
                "| Idea | Side |\n|------|:----:|\n| One \\| two | Technology |\n| Offers | Marketing |",
                "||Idea||Side||\n|One \\| two|Technology|\n|Offers|Marketing|")) {
            assertThat(taken(table))
                    .containsExactly(new NewCard(Side.IT, "One | two"), new NewCard(Side.MARKETING, "Offers"));
        }
        assertThat(texts("| one bar\nand | another")).containsExactly("| one bar", "and | another");
    }

    @Test
    void aTitleThatNamesASideIsTheSideOfTheLinesBelow() {
        for (var paste : List.of(
                "CMO office:\n- Offers\n- Prices\nTechnology:\n- Logins",
                "## CMO office\nOffers\nPrices\n**Technology**\nLogins",
                "c:\nOffers\nPrices\nt:\nLogins")) {
            assertThat(taken(paste))
                    .as(paste)
                    .containsExactly(
                            new NewCard(Side.MARKETING, "Offers"),
                            new NewCard(Side.MARKETING, "Prices"),
                            new NewCard(Side.IT, "Logins"));
        }
        assertThat(taken("Logins\nTechnology")).hasSize(2);
    }

    @Test
    void linesOfMarksAndTheHeadOfALetterAreLeftOut() {
        assertThat(taken("First\n-----\n=====\n…\n• \n────\n€\n👍"))
                .extracting(line -> ((NewCard) line).text())
                .containsExactly("First", "€", "👍");
        assertThat(taken("From: Ada\nSent: Friday\nSubject: Ideas\n\nOffers"))
                .containsExactly(new NewCard(Side.IT, "Offers"));
        assertThat(taken("Le 27 nov. 2026, Ada <ada@example.com>\na écrit :\n> Offers"))
                .containsExactly(new NewCard(Side.IT, "Offers"));
        assertThat(taken("When: May\nWhere: Rome")).hasSize(2);
        var agency = new SideNames(WORKSHOP.details().withSideNames("Agency", "Technology"), "");
        assertThat(PastedLines.read("a: One\na: Two\na: Three\nt: Four", Side.IT, agency, List.of())
                        .entries())
                .allMatch(Entry::isTaken);
    }

    private static List<CaptureLine> taken(String pasted) {
        return read(pasted).entries().stream()
                .filter(Entry::isTaken)
                .map(Entry::line)
                .toList();
    }

    @Test
    void allOfItCanBeOneCard() {
        assertThat(lines("One sentence that\nwas wrapped", List.of(Choice.ONE_CARD)))
                .containsExactly(new NewCard(Side.IT, "One sentence that was wrapped"));
    }

    @Test
    void anOpeningQuotationMarkSwallowsNothing() {
        assertThat(texts("\"Customer 360 view\nWhich channel?\nSaid \"no\" twice"))
                .containsExactly("\"Customer 360 view", "Which channel?", "Said \"no\" twice");
        assertThat(texts("\"One\n\nparagraph\"\nTwo")).containsExactly("One paragraph", "Two");
    }

    private static PastedLines read(String pasted) {
        return PastedLines.read(pasted, Side.IT, SIDES, List.of());
    }

    private static List<CaptureLine> lines(String pasted, List<Choice> choices) {
        return PastedLines.read(pasted, Side.IT, SIDES, choices).entries().stream()
                .map(Entry::line)
                .toList();
    }

    private static List<String> texts(String pasted, Choice... choices) {
        return lines(pasted, List.of(choices)).stream()
                .map(line -> ((NewCard) line).text())
                .toList();
    }
}
