package org.commonground.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.i18n.Messages;
import org.commonground.session.JournalLine;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.RunSheet;

/** Makes a workshop of the records that are left of one, without references to those that are lost. */
final class IntactRecords {

    /** Optional texts that are ids, but of steps of the programme or of other workshops. */
    private static final Set<String> ELSEWHERE = Set.of("step", "stepId", "heldIn", "previousWorkshop");

    private final Set<String> ids;

    private IntactRecords(Collection<Item> records) {
        ids = records.stream().map(Item::id).collect(Collectors.toSet());
    }

    /** Empty if the programme is lost. Lost details are named so in the title; where the live state is lost, no step has begun. */
    static Optional<Workshop> toWorkshop(String id, Collection<Item> records, Clock clock) {
        if (!has(records, RunSheet.class)) {
            return Optional.empty();
        }
        var intact = new IntactRecords(records);
        var kept = records.stream()
                .filter(intact::hasItsPicture)
                .map(intact::withoutLostReferences)
                .collect(Collectors.toList());
        if (!has(kept, Details.class)) {
            kept.add(lostDetails(id, clock));
        }
        if (!has(kept, LiveState.class)) {
            kept.add(LiveState.notBegun(UUID.randomUUID().toString()));
        }
        return Optional.of(Workshop.of(kept));
    }

    private static Details lostDetails(String id, Clock clock) {
        return Details.preparing(
                        id,
                        Messages.text("storage.title_lost"),
                        "",
                        clock.getZone(),
                        Messages.text("side.marketing"),
                        Messages.text("side.it"))
                .withStatus(Details.Status.IN_PROGRESS);
    }

    /** A workshop of which something is lost, with a history whose first line says so. */
    static StoredWorkshop withNewHistory(
            Workshop workshop, int records, int lost, Map<String, String> drafts, Clock clock) {
        var label = Messages.text("storage.history_begun_anew", records, lost);
        var first = new JournalLine(1, clock.instant(), OptionalLong.empty(), false, new Change(label, List.of()));
        return new StoredWorkshop(workshop, List.of(first), drafts);
    }

    private static boolean has(Collection<Item> records, Class<? extends Item> kind) {
        return records.stream().anyMatch(kind::isInstance);
    }

    private boolean hasItsPicture(Item item) {
        return !(item instanceof Photo photo) || ids.contains(photo.fileId());
    }

    private Item withoutLostReferences(Item item) {
        if (item instanceof LiveState live) {
            return live.shown().ballotId().filter(id -> !ids.contains(id)).isPresent()
                    ? live.withShown(LiveState.Shown.STEP)
                    : live;
        }
        try {
            var components = item.getClass().getRecordComponents();
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                var value = components[i].getAccessor().invoke(item);
                values[i] = isReference(components[i]) ? ((Optional<?>) value).filter(ids::contains) : value;
            }
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Item) item.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a record: " + item.getClass(), e);
        }
    }

    private static boolean isReference(RecordComponent component) {
        return component.getType() == Optional.class
                && ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] == String.class
                && !ELSEWHERE.contains(component.getName());
    }
}
