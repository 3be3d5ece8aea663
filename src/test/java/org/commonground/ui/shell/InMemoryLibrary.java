package org.commonground.ui.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonground.programme.model.Side;
import org.commonground.session.JournalLine;
import org.commonground.session.Library;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.session.Subscription;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Review;

/** A library in memory for tests of pages; it can be set to fail. */
public final class InMemoryLibrary implements Library, Saving {

    private final Map<String, Workshop> workshops = new LinkedHashMap<>();
    private final Map<String, List<JournalLine>> journals = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> drafts = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private String failure = "";

    /** From now on every save fails for this reason; "" lets saves succeed again. */
    public void failWith(String reason) {
        failure = reason;
    }

    /** From now on this workshop is listed but cannot be opened. */
    public void breakOff(String workshopId) {
        unreadable.add(workshopId);
    }

    public Workshop workshop(String id) {
        return open(id).workshop();
    }

    @Override
    public List<WorkshopSummary> list() {
        return workshops.values().stream().map(InMemoryLibrary::entry).toList().reversed().stream()
                .sorted(Comparator.comparing(WorkshopSummary::fictional))
                .toList();
    }

    private static WorkshopSummary entry(Workshop w) {
        var details = w.details();
        var begun = w.liveState().runs().stream()
                .flatMap(run -> w.programme().exerciseOf(run.stepId()).stream())
                .distinct()
                .count();
        return new WorkshopSummary(
                w.id(),
                details.title(),
                details.organisation(),
                details.status(),
                details.archived(),
                details.fictional(),
                w.programme().title(),
                people(w, Side.MARKETING),
                people(w, Side.IT),
                details.plannedStart(),
                w.liveState().runs().stream().map(run -> run.start()).findFirst(),
                Instant.EPOCH,
                (int) begun,
                (int) w.programme().exercises().stream()
                        .filter(e -> !e.hasNoSteps())
                        .count(),
                w.actions().size(),
                (int) w.actions().stream()
                        .filter(a -> a.status() == Action.Status.DONE)
                        .count(),
                w.all(Review.class).size());
    }

    private static int people(Workshop w, Side side) {
        return (int) w.participants().stream().filter(p -> p.side() == side).count();
    }

    @Override
    public List<SearchHit> search(String text, int most) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var hits = new ArrayList<SearchHit>();
        for (var w : workshops.values()) {
            if (w.details().title().toLowerCase(Locale.ROOT).contains(wanted)) {
                hits.add(new SearchHit(
                        w.id(),
                        w.details().title(),
                        "Details",
                        w.id(),
                        w.details().title()));
            }
            w.cards().stream()
                    .filter(card -> card.text().toLowerCase(Locale.ROOT).contains(wanted))
                    .forEach(card ->
                            hits.add(new SearchHit(w.id(), w.details().title(), "Card", card.id(), card.text())));
        }
        return hits.stream().limit(most).toList();
    }

    @Override
    public List<DueCheckIn> dueCheckIns(LocalDate today) {
        return workshops.values().stream()
                .filter(w -> !w.details().archived())
                .flatMap(w -> w.all(CheckIn.class).stream()
                        .filter(c -> c.heldIn().isEmpty())
                        .map(c -> new DueCheckIn(
                                w.id(),
                                w.details().title(),
                                w.details().fictional(),
                                c.days(),
                                c.due(),
                                owned(w, today))))
                .toList();
    }

    private static List<OwnerProgress> owned(Workshop w, LocalDate today) {
        var owned = new ArrayList<OwnerProgress>();
        w.actions().stream().collect(Collectors.groupingBy(Action::owner)).forEach((owner, actions) -> {
            var open = actions.stream()
                    .filter(a -> a.status() != Action.Status.DONE)
                    .toList();
            owned.add(new OwnerProgress(
                    owner.flatMap(id -> w.find(Participant.class, id))
                            .map(Participant::name)
                            .orElse(""),
                    actions.size() - open.size(),
                    open.size(),
                    (int) open.stream()
                            .filter(a ->
                                    a.due().filter(due -> due.isBefore(today)).isPresent())
                            .count()));
        });
        return owned;
    }

    @Override
    public StoredWorkshop open(String id) {
        var workshop = workshops.get(id);
        if (workshop == null || unreadable.contains(id)) {
            throw new StoreFailure("There is no workshop " + id + ".");
        }
        return new StoredWorkshop(
                workshop,
                List.copyOf(journals.getOrDefault(id, List.of())),
                Map.copyOf(drafts.getOrDefault(id, Map.of())));
    }

    @Override
    public void add(Workshop workshop, List<JournalLine> journal) {
        if (workshops.putIfAbsent(workshop.id(), workshop) != null) {
            throw new StoreFailure("That workshop is on this laptop already.");
        }
        journals.put(workshop.id(), new ArrayList<>(journal));
    }

    @Override
    public void delete(String id) {
        workshops.remove(id);
        journals.remove(id);
    }

    @Override
    public CompletionStage<Void> save(String workshopId, JournalLine line) {
        if (!failure.isEmpty()) {
            List.copyOf(listeners).forEach(listener -> listener.accept(failure));
            return new CompletableFuture<>();
        }
        workshops.computeIfPresent(workshopId, (id, workshop) -> workshop.after(line.change()));
        journals.computeIfAbsent(workshopId, id -> new ArrayList<>()).add(line);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Subscription onFailure(Consumer<String> reason) {
        listeners.add(reason);
        return () -> listeners.remove(reason);
    }

    @Override
    public void saveDraft(String workshopId, String field, String text) {
        var texts = drafts.computeIfAbsent(workshopId, id -> new LinkedHashMap<>());
        if (text.isEmpty()) {
            texts.remove(field);
        } else {
            texts.put(field, text);
        }
    }
}
