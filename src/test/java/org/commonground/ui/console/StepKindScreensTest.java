package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.commonground.app.TestPages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.TableWorkshops;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** Pictures of the console with tables, needs and offers, value × feasibility, the pain points of the map, and a break. */
@NeedsWindow
class StepKindScreensTest {

    private static final Color MARKETING_TINT = new Color(0xfde9d9);

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());

    @Start
    void start(Stage stage) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 60})
    void tablesAndPairsAndPlaces(int count) throws IOException {
        assertThat(white(picture(TableWorkshops.register(count), "register-" + count)))
                .isBetween(0.2, 0.9);
        var exchange = picture(TableWorkshops.exchange(count), "exchange-" + count);
        var placing = picture(TableWorkshops.placing(count), "placing-" + count);
        assertThat(share(exchange, MARKETING_TINT)).isBetween(count == 0 ? 0 : 0.005, count == 0 ? 0.002 : 0.5);
        assertThat(share(placing, MARKETING_TINT)).isBetween(count == 0 ? 0 : 0.005, count == 0 ? 0.002 : 0.5);
    }

    @Test
    void thePainUnderTheMapAndABreak() throws IOException {
        var amber = new Color(0xfff3d6);
        assertThat(share(picture(TableWorkshops.painMap(Ballot.State.CLOSED), "map-closed"), amber))
                .isZero();
        assertThat(share(picture(TableWorkshops.painMap(Ballot.State.REVEALED), "map-pain"), amber))
                .isGreaterThan(0.002);
        var whole = Workshops.create(
                WorkshopBuilder.pen(),
                "Digital service reset",
                "Harbour & Pine",
                BuiltInProgrammes.builtIn("half-day").orElseThrow(),
                "Marketing",
                "IT");
        var map = (StepKind.Map)
                whole.programme().step("service-map").orElseThrow().kind();
        for (int i = 0; i < 24; i++) {
            var cell = StepKind.Map.cellId(
                    map.rows().get(i / 6).id(), map.columns().get(i % 6).id());
            var said = List.of("See it fits me", "One basket across channels", "Live stock feed", "Reason for contact");
            whole = whole.after(Cards.add(
                    whole, desk.idsAndClock, "service-map", cell, Side.values()[i % 3], said.get((i + i / 6) % 4)));
        }
        whole = whole.after(LiveControls.goTo(whole, WorkshopBuilder.pen(), "service-map"));
        assertThat(white(picture(whole, "map-whole"))).isBetween(0.2, 0.9);
        var pause = WorkshopBuilder.empty()
                .after(LiveControls.goTo(WorkshopBuilder.empty(), WorkshopBuilder.pen(), "break"));
        assertThat(white(picture(pause, "break"))).isBetween(0.1, 0.9);
    }

    private Path picture(Workshop workshop, String name) throws IOException {
        var own = new PageTestBed(desk.idsAndClock);
        LiveWorkshop live = own.opened(workshop).liveWorkshop().orElseThrow();
        var clock = Clock.fixed(WorkshopBuilder.START.plus(Duration.ofMinutes(2)), ZoneOffset.UTC);
        own.picture(
                () -> TestPages.on(own).console(live, () -> {}, clock),
                1440,
                900,
                "console-" + name,
                "board",
                "capture",
                "console");
        return own.picture(
                () -> TestPages.on(own).console(live, () -> {}, clock),
                1280,
                720,
                "console-" + name,
                "board",
                "capture",
                "console");
    }

    private static double white(Path file) throws IOException {
        return share(file, Color.WHITE);
    }

    private static double share(Path file, Color color) throws IOException {
        var image = ImageIO.read(file.toFile());
        var line = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(line)
                        .filter(rgb -> (rgb & 0xffffff) == (color.getRGB() & 0xffffff))
                        .count()
                / (double) line.length;
    }
}
