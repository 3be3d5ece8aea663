package org.commonground.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonground.programme.Beat;
import org.commonground.programme.Exercise;
import org.commonground.programme.Guide;
import org.commonground.programme.Programme;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.workshop.Action;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** A plan as large as they come, and the memory that its export takes. */
final class BenchPlan {

    private static final int CARDS = 12;

    private BenchPlan() {}

    /** With three actions for every two boards. */
    static Workshop large(int boards) {
        var pen = new Pen(new Random(11), Clock.systemUTC());
        var built = Programmes.builtIn("half-day").orElseThrow();
        var exercises = new ArrayList<>(built.exercises());
        exercises.add(new Exercise(
                "boards",
                "Boards",
                boards,
                false,
                IntStream.range(0, boards).mapToObj(BenchPlan::board).toList()));
        var programme = new Programme(built.id(), built.title(), exercises);
        var workshop = Workshops.create(pen, "A large plan", "Fictional Ltd", programme, "Marketing", "IT");
        for (var side : List.of(Side.MARKETING, Side.IT)) {
            workshop = workshop.after(Participants.add(
                    workshop, pen, List.of(new Participants.Invited("Somebody from " + side, "", "", side, false))));
        }
        for (int i = 0; i < boards; i++) {
            for (var side : List.of(Side.MARKETING, Side.IT)) {
                var lines = IntStream.range(0, CARDS / 2)
                        .mapToObj(line -> "What " + side + " said as number " + line + " of what was said")
                        .toList();
                workshop = workshop.after(Cards.add(workshop, pen, "board-" + i, "zone", side, lines));
            }
        }
        for (int i = 0; i < boards * 3 / 2; i++) {
            workshop = workshop.after(Actions.add(workshop, pen, "What will be done as number " + i, List.of()));
            workshop = workshop.after(
                    Actions.edit(workshop, filled(workshop, workshop.actions().getLast(), i)));
        }
        return workshop;
    }

    private static Action filled(Workshop workshop, Action action, int number) {
        return action.withFirstStep("When the week begins, whoever owns it calls the other side.")
                .withOwner(Optional.of(workshop.participants().get(number % 2).id()))
                .withCounterpart(
                        Optional.of(workshop.participants().get(1 - number % 2).id()))
                .withDue(Optional.of(LocalDate.of(2027, 1, 4).plusDays(number)))
                .withMeasure(new Action.Measure("Calls a week", "310", "150"));
    }

    private static Step board(int number) {
        var zones = List.of(new StepKind.Zone("zone", "Said", List.of()));
        return new Step(
                "board-" + number,
                Beat.COLLABORATE,
                "board " + number,
                1,
                "What is to be said as number " + number + "?",
                new Guide("", "", "", ""),
                new StepKind.Cards(zones, true, Optional.empty()));
    }

    /** From now on {@link #peak()} counts anew. */
    static void forgetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most of the heap that was in use at a time, in MiB; the parts of the heap need not have been at their most together. */
    static double peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1024.0 / 1024.0;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
