package org.commonground.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.plan.PlanVersions;
import org.commonground.programme.model.Side;
import org.commonground.report.review.ReviewFile;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RoomWorkshops;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.plan.SamplePlans;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@NeedsWindow
class ReviewsPageTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private Shell shell;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "plan");
    }

    /** The plan shown in the pictures, released twice. */
    private static Workshop sentOut() {
        return RoomWorkshops.with(
                SamplePlans.full(),
                new ExportVersion("v1", 1, WorkshopBuilder.START, List.of("REVIEW"), "one"),
                new ExportVersion("v2", 2, WorkshopBuilder.START, List.of("REVIEW"), "two"));
    }

    /** That many reviews, some with long remarks and a long name, in two scripts. */
    private static Workshop answeredBy(int reviewers) {
        var workshop = sentOut();
        var actions = workshop.actions();
        var names = List.of("ليلى حداد", "Chidi Okonkwo-Abernathy-Featherstonehaugh", "Dana Weiss");
        var reviews = new ArrayList<Review>();
        for (int i = 0; i < reviewers; i++) {
            var remark = i % 2 == 0
                    ? SampleReviews.question(actions.get(0), "Who decides? ".repeat(1 + 30 * (i % 3)))
                    : SampleReviews.comment(
                            actions.get(0),
                            "من يملك السجل؟ من يملك السجل بعد ذلك في كل البلدان؟",
                            Review.Field.TITLE,
                            "A window a week, agreed each Monday by both leads");
            var sent = SampleReviews.reserved(
                    workshop,
                    1 + i % 2,
                    names.get(i % 3) + (i < 3 ? "" : " " + i),
                    Side.values()[i % 3],
                    "Only if the old loyalty file is closed. ".repeat(1 + i % 4).strip(),
                    remark,
                    SampleReviews.accept(actions.get(1)));
            reviews.add(new Review("r" + i, i, sent, i % 5 == 3, List.of()));
        }
        return RoomWorkshops.with(workshop, reviews);
    }

    private static List<Review.Sent> opinions(Workshop workshop) {
        var actions = workshop.actions();
        return List.of(
                SampleReviews.signed(
                        workshop,
                        2,
                        "Head of Data",
                        Side.IT,
                        SampleReviews.accept(actions.get(0)),
                        SampleReviews.question(actions.get(1), "Who decides what goes into the window?"),
                        SampleReviews.accept(actions.get(2))),
                SampleReviews.reserved(
                        workshop,
                        1,
                        "CRM Lead",
                        Side.MARKETING,
                        "Only if the old loyalty file is closed.",
                        SampleReviews.accept(actions.get(0)),
                        SampleReviews.comment(
                                actions.get(1),
                                "One page is too few.",
                                Review.Field.FIRST_STEP,
                                "When the freeze lifts, release two pages."),
                        SampleReviews.question(actions.get(3), "من يملك السجل؟ من يملك السجل بعد ذلك في كل البلدان؟")));
    }

    private Path write(String name, Review.Sent sent) throws IOException {
        return Files.write(folder.resolve(name), ReviewFile.write(sent));
    }

    private LiveWorkshop show(FxRobot robot, Workshop workshop) {
        var live = SamplePlans.live(robot, desk, workshop);
        robot.interact(() -> shell.show(TestPages.on(desk).reviews(live, SamplePlans.CLOCK)));
        return live;
    }

    private void open(FxRobot robot, Path... files) {
        desk.several = List.of(files);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> texts(FxRobot robot, String within) {
        return robot.from(robot.lookup(within).queryAll()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static void press(FxRobot robot, String text) {
        var button = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
        robot.interact(button::fire);
    }

    private static List<Review> reviews(LiveWorkshop live) {
        return live.workshop().all(Review.class);
    }

    @Test
    void twoReviewsAreShownSideBySideAndSuggestionsBecomeEdits(FxRobot robot) throws IOException {
        var workshop = sentOut();
        var live = show(robot, workshop);
        var sent = opinions(workshop);
        open(robot, write("one.json", sent.get(0)), write("two.json", sent.get(1)));

        assertThat(reviews(live)).extracting(Review::sent).containsExactlyElementsOf(sent);
        assertThat(texts(robot, "#reviews-signatures"))
                .containsSubsequence(
                        "signed with a reservation",
                        "“Only if the old loyalty file is closed.”",
                        "! Read version 1; the plan is at version 2.",
                        "signed the plan as a whole");
        assertThat(texts(robot, "#reviews-topics"))
                .contains(
                        "Who decides what goes into the window?",
                        "One page is too few.",
                        "First step instead: “When the freeze lifts, release two pages.”");

        press(robot, "Accept these words");
        assertThat(live.workshop().actions().get(1).firstStep()).isEqualTo("When the freeze lifts, release two pages.");
        assertThat(texts(robot, "#reviews-topics"))
                .contains("✓ Settled in the plan", "! The action has been changed since this was written.");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(live.workshop().actions().get(1))
                .isEqualTo(workshop.actions().get(1));
        assertThat(texts(robot, "#reviews-topics")).doesNotContain("✓ Settled in the plan");

        var answer = robot.lookup(".text-field").queryAllAs(TextField.class).stream()
                .filter(field -> field.getAccessibleText().equals("Answer to Head of Data"))
                .findFirst()
                .orElseThrow();
        robot.interact(answer::requestFocus);
        robot.write("Both leads").push(KeyCode.ENTER);
        assertThat(texts(robot, "#reviews-topics")).contains("✓ Both leads");
        assertThat(reviews(live).getFirst().isUnanswered("a2")).isFalse();
    }

    @Test
    void anActionIsEditedUnderWhatIsSaidAboutIt(FxRobot robot) throws IOException {
        var workshop = sentOut();
        var live = show(robot, workshop);
        open(robot, write("one.json", opinions(workshop).getFirst()));

        var edit = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button ->
                        "Edit the action… Weekly release window for campaign pages".equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        robot.interact(edit::fire);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("When it is agreed").push(KeyCode.ENTER);
        assertThat(live.workshop().get(Action.class, "a2").firstStep()).isEqualTo("When it is agreed");
    }

    @Test
    void aProblematicReviewIsReportedAndLeftToDecide(FxRobot robot) throws IOException {
        var workshop = sentOut();
        var live = show(robot, workshop);
        var sent = opinions(workshop).getFirst();
        var altered = Files.readString(write("first.json", sent)).replace("Who decides", "Who pays for");
        var foreign = new Review.Sent(
                "another", 1, "Somebody", Side.IT, SampleReviews.AT, List.of(), Review.SignOff.WHOLE, "");
        open(
                robot,
                folder.resolve("first.json"),
                folder.resolve("first.json"),
                write("foreign.json", foreign),
                Files.writeString(folder.resolve("altered.json"), altered),
                Files.writeString(folder.resolve("letter.json"), "Dear all"),
                write("newer.json", SampleReviews.at(sent, SampleReviews.AT.plusSeconds(5))));

        assertThat(reviews(live)).hasSize(1);
        var said = texts(robot, "#reviews-undecided");
        assertThat(said)
                .contains(
                        "! first.json: you already have this review of Head of Data.",
                        "! foreign.json: this is a review of another workshop and cannot be added here.",
                        "! altered.json: the review of Head of Data was changed by hand after it was saved.",
                        "! newer.json: Head of Data has sent a newer review than the one you have.")
                .anyMatch(line -> line.startsWith("! letter.json: this is not a review."));

        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/reviews-undecided.png")));
        press(robot, "Keep both");
        assertThat(reviews(live)).extracting(Review::altered).containsExactly(false, true);
        press(robot, "Replace the one you have");
        assertThat(reviews(live)).hasSize(2);
        assertThat(reviews(live).getFirst().sent().at()).isEqualTo(SampleReviews.AT.plusSeconds(5));
        for (int i = 0; i < 3; i++) {
            press(robot, "Leave out");
        }
        assertThat(robot.lookup("#reviews-undecided").query().isVisible()).isFalse();
    }

    @Test
    void aLateReviewSaysWhichActionsChangedSince(FxRobot robot) throws IOException {
        var live = show(robot, SamplePlans.full());
        robot.interact(() -> {
            live.performLive(PlanVersions.addVersion(live.workshop(), live.pen(), List.of(), "one"));
        });
        var read = live.workshop();
        robot.interact(() -> {
            live.performUndoable(Actions.rename(live.workshop(), "a3", "Another third action"));
            live.performUndoable(Actions.add(live.workshop(), live.pen(), "A seventh", List.of()));
            live.performLive(PlanVersions.addVersion(live.workshop(), live.pen(), List.of(), "two"));
        });
        open(
                robot,
                write(
                        "late.json",
                        SampleReviews.signed(
                                read,
                                1,
                                "Head of Data",
                                Side.IT,
                                SampleReviews.accept(read.actions().get(2)))));

        assertThat(texts(robot, "#reviews-signatures"))
                .contains("! Read version 1; the plan is at version 2. New or changed since: 3, 7.");
        assertThat(texts(robot, "#reviews-topics")).contains("! before it was changed");
    }

    @Test
    void aReviewIsPastedOutOfAMail(FxRobot robot) throws IOException {
        var workshop = sentOut();
        var live = show(robot, workshop);
        var text = "Hello,\n"
                + Files.readString(write("one.json", opinions(workshop).getFirst())) + "Yours\n";
        robot.interact(() -> copy(text));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(reviews(live)).hasSize(1);
    }

    /** As a mail program saves it: quoted-printable, below a greeting, with the ending in capitals. */
    @Test
    void aReviewIsOpenedOutOfASavedMail(FxRobot robot) throws IOException {
        var workshop = sentOut();
        var live = show(robot, workshop);
        var json = Files.readString(write("one.json", opinions(workshop).getFirst()));
        var quoted = new StringBuilder();
        for (byte b : json.getBytes(StandardCharsets.UTF_8)) {
            quoted.append(b < ' ' || b == '=' || b > '~' ? String.format("=%02X", b) : String.valueOf((char) b));
            quoted.append(quoted.length() - quoted.lastIndexOf("\n") > 70 ? "=\r\n" : "");
        }
        open(
                robot,
                Files.writeString(
                        folder.resolve("Review.EML"),
                        "From: Head of Data <data@example.org>\r\nTo: plan@example.org\r\nSubject: Review\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                                + "Hello,\r\n\r\n" + quoted + "\r\n\r\nBest wishes\r\n"));
        assertThat(reviews(live))
                .extracting(Review::sent)
                .containsExactly(opinions(workshop).getFirst());
        assertThat(texts(robot, "#reviews-signatures")).contains("Head of Data");
    }

    @Test
    void thePlanPageCountsThemAndLeadsHere(FxRobot robot) throws IOException {
        var workshop = sentOut();
        var live = show(robot, workshop);
        open(robot, write("one.json", opinions(workshop).getFirst()));
        robot.interact(() -> shell.show(TestPages.on(desk).plan(live, SamplePlans.CLOCK)));
        var button = robot.lookup("#plan-reviews").queryButton();
        assertThat(button.getText()).isEqualTo("Reviews · 1 in, 1 open");
        robot.interact(button::fire);
        assertThat(desk.ways).containsExactly("reviews " + workshop.id());
    }

    @Test
    void pictures() {
        var workshop = sentOut();
        var items = new ArrayList<Review>();
        for (var sent : opinions(workshop)) {
            items.add(new Review("r" + items.size(), items.size(), sent, false, List.of()));
        }
        var answered = new Review(
                "r2",
                2,
                SampleReviews.signed(
                        workshop,
                        2,
                        "Platform Lead",
                        Side.IT,
                        SampleReviews.question(workshop.actions().get(1), "Is a week enough?")),
                true,
                List.of(new Review.Answer("a2", SampleReviews.AT, "For one page, yes.")));
        picture("reviews", RoomWorkshops.with(workshop, items.get(0), items.get(1), answered), 1440, 900);
        picture("reviews", RoomWorkshops.with(workshop, items.get(0), items.get(1), answered), 1280, 720);
        picture("reviews-empty", workshop, 1280, 720);
        for (int reviewers : new int[] {3, 8, 20}) {
            picture("reviews-of-" + reviewers, answeredBy(reviewers), 1920, 1080);
        }
    }

    private void picture(String name, Workshop workshop, int width, int height) {
        var live = new LiveWorkshop(workshop, List.of(), desk.store, Runnable::run, WorkshopBuilder.pen());
        var picture =
                desk.picture(() -> TestPages.on(desk).reviews(live, SamplePlans.CLOCK), width, height, name, "plan");
        assertThat(picture).isNotEmptyFile();
        assertThat(desk.cutOff).as(name).isEmpty();
    }
}
