package org.commonground.ui.programmes;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.commonground.insight.MinutesBefore;
import org.commonground.programme.model.Programme;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.SaveIndicator;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details;

/** The page of the workshop's own copy of its programme; it can be edited until the workshop begins. */
public final class WorkshopProgrammePage implements Page {

    private final PageContext context;
    private final LiveWorkshop live;
    private final SaveIndicator light;
    private final Label note = Widgets.wrapped("", "muted", "small");
    private final ProgrammeEditor editor;
    private final Command back;
    private final Node view;
    private final Supplier<OrganisationWorkshops.ReadWorkshops> others;
    private List<Workshop> before = List.of();
    private Subscription listening = Subscription.NONE;

    /** @param others the other workshops of the organisation; called off the user interface's thread */
    public WorkshopProgrammePage(
            PageContext context, LiveWorkshop live, Supplier<OrganisationWorkshops.ReadWorkshops> others) {
        this.context = context;
        this.others = others;
        this.live = live;
        light = new SaveIndicator(context.messages(), live);
        editor = new ProgrammeEditor(context, new Own(), note);
        back = Command.of(
                "programmes.back",
                () -> context.navigator().openPreparation(live.workshop().id()),
                "Alt+Left");
        view = build();
    }

    private final class Own implements ProgrammeDraft {

        @Override
        public Programme programme() {
            return live.workshop().storedProgramme();
        }

        @Override
        public boolean isEditable() {
            return live.workshop().details().status() == Details.Status.PREPARING;
        }

        @Override
        public Optional<ZonedDateTime> start() {
            var details = live.workshop().details();
            return details.plannedStartInZone();
        }

        @Override
        public Optional<MinutesBefore> minutesBefore(String stepId) {
            return MinutesBefore.of(before, stepId);
        }

        @Override
        public void replaceProgramme(Programme next) {
            live.performUndoable(Workshops.changeProgramme(live.workshop(), next));
        }
    }

    @Override
    public String title() {
        return context.text("programmes.of_workshop", live.workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        listening = Subscription.of(live.onChange(workshop -> show()), light.follow());
        show();
        editor.focus();
        context.runInBackground(() -> others.get(), this::showOthers);
    }

    private void showOthers(OrganisationWorkshops.ReadWorkshops read) {
        before = read.workshops();
        show();
    }

    @Override
    public void onHide() {
        listening.cancel();
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<>(editor.commands());
        commands.add(back);
        return commands;
    }

    private Node build() {
        var header = Widgets.styled(
                new Flow(
                        12,
                        context.button(back, "ghost"),
                        Widgets.label(title(), "h2"),
                        Widgets.spacer(),
                        light.view()),
                "header");
        var body = Widgets.styled(new VBox(Widgets.grow(editor.view())), "programmes-body");
        return new VBox(header, Widgets.grow(body));
    }

    private void show() {
        boolean preparing = live.workshop().details().status() == Details.Status.PREPARING;
        note.setText(context.text(preparing ? "programmes.workshop_note" : "programmes.begun_note"));
        editor.show();
    }
}
