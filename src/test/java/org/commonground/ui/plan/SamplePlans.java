package org.commonground.ui.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RoomWorkshops;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Invented workshops with people and a plan. */
public final class SamplePlans {

    public static final Clock CLOCK = Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC);

    private SamplePlans() {}

    /** Four people and a parked item, without actions. */
    public static Workshop people() {
        var names = List.of("Head of Data", "CRM Lead", "Platform Lead", "Campaign Lead");
        var items = new ArrayList<Item>();
        for (var name : names) {
            var side = names.indexOf(name) % 2 == 0 ? Side.IT : Side.MARKETING;
            items.add(new Participant("p" + items.size(), items.size(), name, "", "", side, false, List.of()));
        }
        items.add(new ParkedItem("k1", 1, "Who owns the shop Wi-Fi?", Side.IT, Optional.empty(), ""));
        return RoomWorkshops.with(WorkshopBuilder.empty(), items);
    }

    /** A plan with that many similar actions. */
    static Workshop of(int actions) {
        return RoomWorkshops.with(
                people(),
                IntStream.rangeClosed(1, actions)
                        .mapToObj(i -> action(
                                i,
                                "Step " + i
                                        + (i % 3 == 0 ? " of a long way that both sides go together, one by one" : ""),
                                "When the week begins, ask who is missing.",
                                "p" + i % 4,
                                "p" + (i + 1) % 4,
                                "2027-01-15",
                                "Duplicate consents",
                                "18%",
                                "2%"))
                        .toArray(Item[]::new));
    }

    /** The plan shown in the pictures. */
    public static Workshop full() {
        return RoomWorkshops.with(
                people(),
                action(
                        1,
                        "One consent record for web, app and store",
                        "When the Monday stand-up ends, map the three " + "consent stores.",
                        "p0",
                        "p1",
                        "2027-01-15",
                        "Duplicate consents",
                        "18%",
                        "2%"),
                action(
                        2,
                        "Weekly release window for campaign pages",
                        "When the freeze lifts, release one page through " + "the new path.",
                        "p2",
                        "p3",
                        "2027-02-01",
                        "Idea to live",
                        "11 weeks",
                        "1"),
                action(
                        3,
                        "Kundenzufriedenheitsverbesserungsmaßnahmen für die Übergabe an die Filialen",
                        "Pilot in two " + "stores with the existing tool.",
                        "p3",
                        "p2",
                        "2027-03-01",
                        "Repeat contacts",
                        "",
                        "−25%"),
                action(
                        4,
                        "سجل موافقة واحد للويب والتطبيق والمتجر في كل القنوات وفي كل البلدان من اليوم الأول",
                        "🌙 Night shift first.",
                        "p0",
                        "p3",
                        "2027-01-29",
                        "",
                        "",
                        ""),
                action(
                        5,
                        "Shared dashboard for five measures",
                        "",
                        "p1",
                        "p0",
                        "",
                        "Board pack uses one source",
                        "",
                        ""),
                action(
                        6,
                        "Two-week swap: one analyst each way",
                        "Names agreed by Friday.",
                        "p3",
                        "p0",
                        "2027-01-30",
                        "Both swaps done, both debriefed",
                        "",
                        ""));
    }

    /** The workshop, open in the session of the store access. */
    public static LiveWorkshop live(FxRobot robot, PageTestBed desk, Workshop workshop) {
        desk.store.add(workshop);
        robot.interact(() -> desk.session.openWorkshop(workshop.id(), open -> {}, reason -> {
            throw new AssertionError(reason);
        }));
        WaitForAsyncUtils.waitForFxEvents();
        return desk.session.liveWorkshop().orElseThrow();
    }

    private static Action action(
            int place,
            String title,
            String step,
            String owner,
            String counterpart,
            String due,
            String what,
            String today,
            String target) {
        return new Action(
                "a" + place,
                place,
                title,
                step,
                Optional.of(owner),
                Optional.of(counterpart),
                due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due)),
                new Action.Measure(what, today, target),
                List.of(),
                Action.Status.OPEN);
    }
}
