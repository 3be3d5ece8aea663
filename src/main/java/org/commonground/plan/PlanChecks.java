package org.commonground.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonground.plan.Finding.Fault;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Action;

/** What is missing in a plan before it goes out. Nothing here forbids anything. Actions done or dropped are not looked at. */
public final class PlanChecks {

    private static final Set<Fault> SIDES = EnumSet.of(Fault.NO_OWNER, Fault.NO_COUNTERPART, Fault.SAME_SIDE);
    private static final Set<Fault> DATES = EnumSet.of(Fault.NO_DUE, Fault.WEEKEND, Fault.PAST);

    private PlanChecks() {}

    /** The warnings first, then what is passed. */
    public static List<Finding> of(Workshop workshop, LocalDate today) {
        var open = workshop.actions().stream().filter(Workload::countsAsLoad).toList();
        var byFault = new EnumMap<Fault, List<String>>(Fault.class);
        for (var action : open) {
            faults(workshop, action, today)
                    .forEach(fault -> byFault.computeIfAbsent(fault, f -> new ArrayList<>())
                            .add(action.id()));
        }
        var findings = new ArrayList<Finding>();
        if (workshop.actions().isEmpty()) {
            findings.add(new Finding.NoActions());
        }
        byFault.forEach((fault, ids) -> findings.add(new Finding.Faulty(fault, ids)));
        Workload.of(workshop).stream()
                .filter(load -> load.actions() > workshop.details().loadLimit())
                .forEach(load -> findings.add(
                        new Finding.Overloaded(load.person().id(), load.person().name(), load.actions())));
        if (!open.isEmpty() && Collections.disjoint(byFault.keySet(), SIDES)) {
            findings.add(new Finding.BothSides());
        }
        if (!open.isEmpty() && Collections.disjoint(byFault.keySet(), DATES)) {
            findings.add(new Finding.AllDated());
        }
        CheckInDates.listed(workshop, today).stream()
                .filter(checkIn -> !checkIn.held())
                .findFirst()
                .ifPresent(next -> findings.add(new Finding.NextCheckIn(next.due())));
        return List.copyOf(findings);
    }

    /** What is missing or odd in one action, in the order in which it is told. */
    public static Set<Fault> faults(Workshop workshop, Action action, LocalDate today) {
        var faults = EnumSet.noneOf(Fault.class);
        if (!Workload.countsAsLoad(action)) {
            return Set.of();
        }
        var owner = Actions.sideOf(workshop, action.owner());
        var counterpart = Actions.sideOf(workshop, action.counterpart());
        if (owner.isEmpty()) {
            faults.add(Fault.NO_OWNER);
        }
        if (counterpart.isEmpty()) {
            faults.add(Fault.NO_COUNTERPART);
        }
        if (owner.filter(side -> side != Side.JOINT).isPresent() && owner.equals(counterpart)) {
            faults.add(Fault.SAME_SIDE);
        }
        if (action.firstStep().isBlank()) {
            faults.add(Fault.NO_FIRST_STEP);
        }
        action.due()
                .ifPresentOrElse(
                        due -> {
                            if (due.isBefore(today)) {
                                faults.add(Fault.PAST);
                            }
                            if (CheckInDates.isWeekend(due)) {
                                faults.add(Fault.WEEKEND);
                            }
                        },
                        () -> faults.add(Fault.NO_DUE));
        return Collections.unmodifiableSet(faults);
    }
}
