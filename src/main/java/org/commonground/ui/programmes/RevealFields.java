package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Picture;
import org.commonground.programme.model.StepKind.Reveal;
import org.commonground.ui.control.Widgets;

/** The fields for the votes that a reveal shows, and for its picture. */
record RevealFields(StepForm form, Messages messages) {

    void addFields() {
        var boxes = new VBox(6);
        var votes = form.earlierSteps().stream()
                .filter(step -> step.kind() instanceof StepKind.Vote)
                .toList();
        for (var vote : votes) {
            boxes.getChildren()
                    .add(form.box(
                            vote.title(),
                            Reveal.class,
                            reveal -> reveal.ballotSteps().contains(vote.id()),
                            (reveal, on) -> new Reveal(selectedVotes(votes, reveal, vote, on), reveal.picture())));
        }
        var caption = Widgets.label(messages.get("programmes.reveals"), "field-label");
        form.add(Widgets.column(6, caption, boxes));
        form.choice(
                "programmes.picture",
                () -> List.of(Picture.values()),
                () -> form.kind(Reveal.class).map(Reveal::picture).orElse(Picture.BARS),
                picture -> messages.get(key(picture)),
                picture -> form.change(Reveal.class, reveal -> new Reveal(reveal.ballotSteps(), picture)));
    }

    private static String key(Picture picture) {
        return switch (picture) {
            case BARS -> "programmes.picture.bars";
            case GAP_LIST -> "programmes.picture.gap_list";
            case COMMON_GROUND_MAP -> "programmes.picture.common_ground_map";
            case MATRIX -> "programmes.picture.matrix";
            case BEFORE_AFTER -> "programmes.picture.before_after";
        };
    }

    /** The selected votes in the order of the programme. */
    private static List<String> selectedVotes(List<Step> votes, Reveal reveal, Step vote, boolean on) {
        var ids = new ArrayList<>(reveal.ballotSteps());
        ids.remove(vote.id());
        if (on) {
            ids.add(vote.id());
        }
        return votes.stream().map(Step::id).filter(ids::contains).toList();
    }
}
