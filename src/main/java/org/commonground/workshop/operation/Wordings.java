package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Statement;

/** The earlier wordings of a sentence, which can be restored. */
public final class Wordings {

    private Wordings() {}

    /**
     * Restores an earlier wording into the slots. The current sentence becomes an earlier wording in its place.
     *
     * @return an empty change if the wording cannot be divided into the slots, because the slots were changed since
     */
    public static Change restore(Workshop workshop, StepKind.Statement kind, String stepId, String wording) {
        var old = Agreements.statement(workshop, stepId);
        var slots = old.flatMap(statement -> slots(kind, statement, wording));
        if (slots.isEmpty()) {
            return new Change("statement.take_back", List.of());
        }
        var now = old.orElseThrow();
        var earlier = new ArrayList<>(now.earlier());
        earlier.remove(wording);
        if (!now.slots().isEmpty()) {
            earlier.add(Agreements.sentence(kind, now));
        }
        return Workshops.replace(
                "statement.take_back", now, new Statement(now.id(), now.place(), stepId, slots.get(), earlier));
    }

    /** The words of each slot in a wording, such that they result in the same sentence. */
    private static Optional<Map<String, String>> slots(StepKind.Statement kind, Statement like, String wording) {
        var pattern = new StringBuilder();
        kind.slots().forEach(slot -> {
            var lead = slot.lead().isEmpty() ? "" : Pattern.quote((slot.lead() + " ").stripLeading());
            pattern.append("(?:(?:^|, )").append(lead).append("(.+?))?");
        });
        var endsInStop = wording.endsWith(".") ? wording.substring(0, wording.length() - 1) : wording;
        return Stream.of(endsInStop, wording)
                .map(text -> slots(
                        kind,
                        Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text)))
                .filter(slots -> Agreements.sentence(
                                kind, new Statement(like.id(), like.place(), like.stepId(), slots, List.of()))
                        .equals(wording))
                .findFirst();
    }

    private static Map<String, String> slots(StepKind.Statement kind, Matcher words) {
        var slots = new HashMap<String, String>();
        int known = words.matches() ? kind.slots().size() : 0;
        for (int i = 0; i < known; i++) {
            if (words.group(i + 1) instanceof String said) {
                slots.put(kind.slots().get(i).id(), said);
            }
        }
        return slots;
    }
}
