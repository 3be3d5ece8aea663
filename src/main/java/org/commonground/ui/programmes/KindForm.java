package org.commonground.ui.programmes;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.Kit;
import org.commonground.workshop.ProgrammeEdits.Part;

/** The form for the settings of a step's kind. */
final class KindForm {

    private final StepForm form;

    KindForm(Kit kit, Sheet sheet, Part part, StepKind kind) {
        form = new StepForm(kit, sheet, part);
        var texts = new KindTexts(kit.words());
        switch (kind) {
            case StepKind.Cards cards -> {
                form.area(
                        "programmes.zones",
                        StepKind.Cards.class,
                        c -> texts.zones(c.zones()),
                        (c, text) -> new StepKind.Cards(
                                texts.zones(text, c.zones()), c.silent(), c.continues(), c.suggested()));
                form.area(
                        "programmes.suggested",
                        StepKind.Cards.class,
                        c -> String.join("\n", c.suggested().orElse(List.of())),
                        (c, text) -> new StepKind.Cards(
                                c.zones(), c.silent(), c.continues(), suggested(KindTexts.lines(text))));
                form.check(
                        "programmes.silent",
                        StepKind.Cards.class,
                        StepKind.Cards::silent,
                        (c, silent) -> new StepKind.Cards(c.zones(), silent, c.continues(), c.suggested()));
            }
            case StepKind.Map map -> {
                form.area(
                        "programmes.rows",
                        StepKind.Map.class,
                        m -> texts.zones(m.rows()),
                        (m, text) -> new StepKind.Map(texts.zones(text, m.rows()), m.columns()));
                form.area(
                        "programmes.columns",
                        StepKind.Map.class,
                        m -> texts.zones(m.columns()),
                        (m, text) -> new StepKind.Map(m.rows(), texts.zones(text, m.columns())));
            }
            case StepKind.Register register ->
                form.area(
                        "programmes.table",
                        StepKind.Register.class,
                        r -> texts.columns(r.columns()),
                        (r, text) -> new StepKind.Register(texts.columns(text, r.columns()), r.continues(), r.rows()));
            case StepKind.Vote vote -> new VoteForm(form, kit.words()).build();
            case StepKind.Reveal reveal -> new RevealForm(form, kit.words()).build();
            case StepKind.Statement statement ->
                form.area(
                        "programmes.slots",
                        StepKind.Statement.class,
                        s -> texts.slots(s.slots()),
                        (s, text) -> new StepKind.Statement(texts.slots(text, s.slots())));
            case StepKind.Plan plan -> new PlanForm(form).build();
            case StepKind.Exchange exchange -> {}
            case StepKind.Talk talk -> {}
        }
        form.end();
    }

    private static Optional<List<String>> suggested(List<String> lines) {
        return Optional.of(lines).filter(all -> !all.isEmpty());
    }

    Node view() {
        return form.view();
    }

    void show() {
        form.show();
    }
}
