package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.CutOffContent;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the console at the supported sizes, with assertions on the cards that are visible. */
@NeedsWindow
class ConsoleScreensTest {

    private static final Color MARKETING_TINT = new Color(0xfde9d9);

    private List<String> cutOff = List.of();
    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));

    @Start
    void start(Stage stage) {}

    @Test
    void aFullBoardInItsThemes() throws IOException {
        walk.goTo("vision-group");
        walk.eighteenCards();
        List.of("Agency contract renewal", "Who signs off cookies?", "Data centre move")
                .forEach(text -> walk.live.performUndoable(Agreements.addParked(
                        walk.now(), walk.live.pen(), Side.MARKETING, text, java.util.Optional.empty())));
        walk.voteAndReveal(List.of(1, 0, 3), List.of(2, 2, 0));
        walk.goTo("vision-group");
        assertThat(share(picture("console-group", 1440, 900), MARKETING_TINT)).isGreaterThan(0.02);
        assertThat(share(picture("console-group", 1280, 720), MARKETING_TINT)).isGreaterThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vision-write",
                "vision-dots",
                "vision-map",
                "vision-statement",
                "vision-consent",
                "plan-choose",
                "close-worth",
                "close-word"
            })
    void everyKindOfStepHasItsScreen(String step) throws IOException {
        walk.eighteenCards();
        walk.goTo(step);
        var small = picture("console-" + step, 1280, 720);
        picture("console-" + step, 1440, 900);
        assertThat(share(small, Color.WHITE)).isBetween(0.1, 0.9);
    }

    /** 853 × 480 is a screen of 1280 × 720 at 150 %. */
    @ParameterizedTest
    @ValueSource(strings = {"vision-write", "vision-group", "vision-dots", "vision-statement", "close-worth"})
    void onAnEnlargedScreenNothingIsCutOff(String step) throws IOException {
        walk.eighteenCards();
        walk.goTo(step);
        picture("console-" + step, 1920, 1080);
        assertThat(cutOff).isEmpty();
        picture("console-" + step, 853, 480);
        assertThat(cutOff).isEmpty();
    }

    @Test
    void beforeTheStartThereIsOneThingToDo() throws IOException {
        assertThat(share(picture("console-start", 1440, 900), Color.WHITE)).isBetween(0.1, 0.9);
    }

    @Test
    void aVoteFromCountingToTheResult() throws IOException {
        walk.eighteenCards();
        walk.goTo("vision-dots");
        walk.live.performLive(Ballots.open(walk.now(), walk.live.pen(), walk.step("vision-dots")));
        picture("console-vote-open", 1440, 900);
        walk.live.performLive(Ballots.discard(
                walk.now(), walk.ballot("vision-dots").orElseThrow().id()));
        walk.voteAndReveal(List.of(1, 0, 3), List.of(2, 2, 0));
        walk.goTo("vision-map");
        assertThat(share(picture("console-map", 1440, 900), Color.WHITE)).isBetween(0.1, 0.9);
    }

    @Test
    void threeHundredCardsAndTextOfAnyScriptFitTheirColumns() throws IOException {
        walk.goTo("vision-group");
        walk.group(
                "Datenschutzgrundverordnungskonformitätsprüfung",
                List.of(
                        walk.say(Side.IT, "Kundenbeziehungsmanagementsystemumstellungsprojektplan zuerst"),
                        walk.say(Side.MARKETING, "عميل واحد وسجل واحد في كل القنوات"),
                        walk.say(Side.JOINT, "Danke 🙏 für 🚀 Tempo"),
                        walk.say(Side.MARKETING, "לקוח אחד, רשומה אחת")));
        for (int theme = 0; theme < 7; theme++) {
            int t = theme;
            walk.group(
                    "Thema " + theme,
                    IntStream.range(0, 30)
                            .mapToObj(i -> walk.say(Side.values()[i % 3], "Karte " + t + "." + i))
                            .toList());
        }
        IntStream.range(0, 86).forEach(i -> walk.say(Side.values()[i % 3], "Noch nicht zugeordnet " + i));
        assertThat(walk.now().cards()).hasSize(300);
        picture("console-300", 1440, 900);
        picture("console-300", 1280, 720);
    }

    private BufferedImage picture(String name, int width, int height) throws IOException {
        Path file = Path.of("target", "screens", name + "-" + width + "x" + height + ".png");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Theme.loadFonts();
            var shell = new Shell(walk.desk.context, walk.session, width, height, "board", "capture", "console");
            shell.show(walk.page(Duration.ofMinutes(31)));
            Snapshot.write(shell.scene(), file);
            cutOff = CutOffContent.off(shell.scene());
            shell.hidePage();
            return file;
        });
        return ImageIO.read(file.toFile());
    }

    /** The share of pixels with exactly this colour, 0 to 1. */
    private static double share(BufferedImage image, Color colour) {
        long hits = IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> (image.getRGB(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff))
                        .count())
                .sum();
        return (double) hits / (image.getWidth() * image.getHeight());
    }
}
