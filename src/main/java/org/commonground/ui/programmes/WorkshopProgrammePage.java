package org.commonground.ui.programmes;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Subscription;
import org.commonground.programme.Programme;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.SaveLight;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Details;
import org.commonground.workshop.Workshops;

/** The page of the workshop's own copy of its programme; it can be edited until the workshop begins. */
public final class WorkshopProgrammePage implements Page {

    private final Kit kit;
    private final LiveWorkshop live;
    private final SaveLight light;
    private final Label note = Ui.wrapped("", "muted", "small");
    private final Editor editor;
    private final Command back;
    private final Node view;
    private Subscription listening = Subscription.NONE;

    public WorkshopProgrammePage(Kit kit, LiveWorkshop live) {
        this.kit = kit;
        this.live = live;
        light = new SaveLight(kit.words(), live);
        editor = new Editor(kit, new Own(), note);
        back = Command.of(
                "programmes.back", () -> kit.navigator().prepare(live.workshop().id()), "Alt+Left");
        view = build();
    }

    private final class Own implements Sheet {

        @Override
        public Programme programme() {
            return live.workshop().programme();
        }

        @Override
        public boolean changeable() {
            return live.workshop().details().status() == Details.Status.PREPARING;
        }

        @Override
        public Optional<LocalTime> start() {
            return live.workshop().details().plannedStart().map(LocalDateTime::toLocalTime);
        }

        @Override
        public void change(Programme next) {
            live.perform(Workshops.changeProgramme(live.workshop(), next));
        }
    }

    @Override
    public String title() {
        return kit.words()
                .get("programmes.of_workshop", live.workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        listening = Subscription.of(live.onChange(workshop -> show()), light.follow());
        show();
        editor.focus();
    }

    @Override
    public void gone() {
        listening.end();
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<>(editor.commands());
        commands.add(back);
        return commands;
    }

    private Node build() {
        var header = Ui.styled(
                new Flow(12, kit.ui().button(back, "ghost"), Ui.label(title(), "h2"), Ui.spacer(), light.view()),
                "header");
        var body = Ui.styled(new VBox(editor.view()), "programmes-body");
        VBox.setVgrow(editor.view(), Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(header, body);
    }

    private void show() {
        boolean preparing = live.workshop().details().status() == Details.Status.PREPARING;
        note.setText(kit.words().get(preparing ? "programmes.workshop_note" : "programmes.begun_note"));
        editor.show();
    }
}
