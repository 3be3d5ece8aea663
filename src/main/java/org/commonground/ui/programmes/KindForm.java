package org.commonground.ui.programmes;

import java.util.List;
import java.util.Optional;
import org.commonground.plan.CheckInDays;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.control.PageContext;

/** The form for the settings of a step's kind. */
final class KindForm {

    private KindForm() {}

    static StepForm of(PageContext context, ProgrammeDraft draft, ProgrammePart part, StepKind kind) {
        var form = new StepForm(context, draft, part);
        var texts = new SettingLines(context.messages());
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
                                c.zones(), c.silent(), c.continues(), suggested(SettingLines.lines(text))));
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
            case StepKind.Vote vote -> new VoteFields(form, context.messages()).addFields();
            case StepKind.Reveal reveal -> new RevealFields(form, context.messages()).addFields();
            case StepKind.Statement statement ->
                form.area(
                        "programmes.slots",
                        StepKind.Statement.class,
                        s -> texts.slots(s.slots()),
                        (s, text) -> new StepKind.Statement(texts.slots(text, s.slots())));
            case StepKind.Plan plan -> {
                form.field(
                        "programmes.load_limit",
                        StepKind.Plan.class,
                        p -> Integer.toString(p.loadLimit()),
                        (p, text) -> new StepKind.Plan(SettingLines.wholeNumber(text), p.checkInDays()));
                form.field(
                        "programmes.check_ins",
                        StepKind.Plan.class,
                        p -> CheckInDays.format(p.checkInDays()),
                        (p, text) -> new StepKind.Plan(p.loadLimit(), CheckInDays.parse(text)));
            }
            case StepKind.Exchange exchange -> {}
            case StepKind.Talk talk -> {}
        }
        form.addLastFields();
        return form;
    }

    private static Optional<List<String>> suggested(List<String> lines) {
        return Optional.of(lines).filter(all -> !all.isEmpty());
    }
}
