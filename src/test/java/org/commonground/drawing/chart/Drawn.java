package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.WorkshopBuilder.dotted;
import static org.commonground.workshop.WorkshopBuilder.voters;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.StepKind.Picture;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/** WorkshopBuilder that have voted, their pictures, and what holds for every picture. */
final class Drawn {

    static final Messages WORDS = new Messages(Locale.ENGLISH);

    static final List<String> VISION = List.of(
            "One customer, one record",
            "Help in the channel they chose",
            "New ideas reach them fast",
            "Self-service that works at 2 am",
            "Local offers per store");

    private static final List<String> HARD = List.of(
            "</text><script>alert(1)</script> & \"quoted\" 'single' ]]>",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und ihre Kundendatenplattform",
            "نريد سجلاً واحداً لكل عميل في كل قناة وفي كل متجر دون استثناء",
            "👩‍💻🎉 Emoji first, \uFFFE then a character that XML forbids, \uD83D alone",
            "W".repeat(500));

    private static final List<String> COLUMNS = List.of("Attract", "Engage", "Buy", "Use", "Get help", "Advocate");

    /** What the six columns are rated on: a high value hurts. */
    static final VoteKind.Scale PAIN =
            new VoteKind.Scale(List.of("Runs smoothly", "", "A nuisance", "", "Customers leave over it"));

    static final VoteKind.Scale STAGES =
            new VoteKind.Scale(List.of("Conflicting", "Coping", "Co-mingling", "Collaboration", "Co-creating"));

    private Drawn() {}

    static WorkshopBuilder vision() {
        return voted(VISION, 6, 5, new int[] {5, 3, 5, 1, 1}, new int[] {4, 3, 1, 4, 1});
    }

    /** Labels and names of sides that are hard to draw. */
    static WorkshopBuilder hard() {
        var room = voted(HARD, 6, 5, new int[] {5, 3, 5, 1, 1}, new int[] {4, 3, 1, 4, 1});
        room.apply(Workshops.setSideNames(
                room.workshop(), "Marketing, Vertrieb und Kommunikation", "Informationstechnik & Datenplattformen"));
        return room;
    }

    /** Forty items. */
    static WorkshopBuilder many() {
        var random = new Random(9);
        return dotted(
                12, 11, random.ints(40, 0, 13).toArray(), random.ints(40, 0, 12).toArray());
    }

    /** So many items on which all agree. */
    static WorkshopBuilder tied(int items) {
        var all = new int[items];
        java.util.Arrays.fill(all, 4);
        return dotted(4, 4, all, all);
    }

    private static WorkshopBuilder voted(List<String> labels, int marketing, int it, int[] byMarketing, int[] byIt) {
        var room = voting(new VoteKind.Dots(3, 1), labels);
        room.open();
        return room.close(voters(marketing, it, 0), room.dots(Group.MARKETING, byMarketing), room.dots(Group.IT, byIt))
                .reveal();
    }

    /** One question with a list of stages. */
    static WorkshopBuilder stages() {
        var room = voting(STAGES, List.of("Where are we today?"));
        room.open();
        return room.close(
                        voters(4, 3, 0),
                        room.chosen(Group.MARKETING, 0, 1, 1, 3, 0, 0, 0),
                        room.chosen(Group.IT, 0, 1, 0, 1, 1, 1, 0))
                .reveal();
    }

    /** Six columns on a scale of five, with the most voters that a side has. */
    static WorkshopBuilder pain() {
        var room = voting(PAIN, COLUMNS);
        room.open();
        var random = new Random(5);
        var counts = new ArrayList<Ballot.Count>();
        for (int item = 0; item < COLUMNS.size(); item++) {
            counts.addAll(room.chosen(Group.MARKETING, item, 1, shared(12, random)));
            counts.addAll(room.chosen(Group.IT, item, 1, shared(12, random)));
            counts.addAll(room.chosen(Group.JOINT, item, 1, shared(3, random)));
        }
        return room.close(voters(12, 12, 3), counts).reveal();
    }

    /** People over five values. */
    private static int[] shared(int people, Random random) {
        var counts = new int[5];
        for (int i = 0; i < people; i++) {
            counts[random.nextInt(5)]++;
        }
        return counts;
    }

    static ChartWords chartWords(WorkshopBuilder room) {
        return new ChartWords(room.workshop().details(), WORDS);
    }

    static List<Drawing> map(WorkshopBuilder room, Frame frame) {
        return CommonGroundMap.pages(room.insight(), chartWords(room), frame);
    }

    /** Every beat of the reveal. */
    static List<Figures.CaptionedDrawing> told(Picture picture, WorkshopBuilder room, Frame frame) {
        return new Figures(room.workshop(), WORDS, frame).reveal(List.of(room.ballot()), picture);
    }

    static List<String> words(Drawing page) {
        return Ink.texts(page).stream().map(Shape.Text::text).toList();
    }

    /** All words inside the frame, none too small, none over another. */
    static void assertReadable(Drawing page, Frame frame) {
        var boxes = new ArrayList<Rectangle2D>();
        var all = new Rectangle2D.Double(-0.5, -0.5, frame.width() + 1, frame.height() + 1);
        var texts = Ink.texts(page);
        for (var text : texts) {
            assertThat(text.size()).as(text.text()).isGreaterThanOrEqualTo(frame.textSize());
            boxes.add(Ink.box(text));
            assertThat(all.contains(boxes.getLast()))
                    .as("%s inside, %s", text, boxes.getLast())
                    .isTrue();
        }
        for (int a = 0; a < boxes.size(); a++) {
            for (int b = a + 1; b < boxes.size(); b++) {
                assertThat(boxes.get(a).intersects(boxes.get(b)))
                        .as("%s covers %s", texts.get(a), texts.get(b))
                        .isFalse();
            }
        }
    }
}
