package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.StatementPages.Part;
import org.commonground.roomview.StatementPages.Sentence;
import org.commonground.ui.roomview.RoomWalls;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;

class StatementPagesTest {

    @Test
    void sentenceReadsInEveryRoom() throws Exception {
        DrawnPages.assertReadable(
                DrawnPages.beginning("statement", RoomWalls.single()),
                StatementPagesTest::sentences,
                (scene, layout, messages) -> new StatementPages(layout).draw(scene),
                scene -> scene.parts().stream()
                        .map(part -> part.lead() + (part.words().isEmpty() ? "______" : part.words()))
                        .toList());
    }

    @Test
    void wordsThatWereFoundAreStrongAndTheRestIsNot() {
        var texts = texts(new Part("for", "For", "night owls"), new Part("will", "we will", ""));
        assertThat(texts)
                .extracting(Shape.Text::text)
                .containsExactly("For ", "night owls", ", ", "we will ", "______", ".");
        assertThat(texts)
                .filteredOn(text -> text.weight() == Weight.SEMIBOLD && text.fill() == ColourToken.INK)
                .extracting(Shape.Text::text)
                .containsExactly("night owls");
    }

    @Test
    void sentenceThatEndsNeedsNoFullStop() {
        assertThat(texts(new Part("for", "Who is it", "for?")))
                .extracting(Shape.Text::text)
                .endsWith("for?");
    }

    @Test
    void lettersFromRightToLeftStayInOnePiece() {
        assertThat(texts(new Part("for", "For", "كل القنوات"))).hasSize(1);
    }

    private static List<Sentence> sentences(Workshop workshop, RoomLayout layout, Step step, Heading heading) {
        return new StatementPages(layout).sentences(workshop, step, (StepKind.Statement) step.kind(), heading);
    }

    private static List<Shape.Text> texts(Part... parts) {
        return Ink.texts(new StatementPages(RoomLayout.USUAL).draw(new Sentence(List.of(parts), 48, 600)));
    }
}
