package org.commonground.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.RunSheet;

/**
 * Proposals to end on time when the workshop is behind. The plan, the close and everything that has begun are never shortened; no step
 * becomes shorter than half of its minutes. The time that was lost stays in the programme as slack in front of the exercise that is on,
 * so that the planned end does not change.
 */
public final class CatchUp {

    /** No break is shorter, in minutes. */
    private static final int SHORTEST_BREAK = 5;

    /** How the minutes are found. */
    public enum Strategy {
        /** Shorten slack and breaks first, then the steps. */
        BREAKS,
        /** Take the slack, then shorten every remaining step in proportion. */
        SHORTER,
        /** Take the slack, then leave out as few steps as possible. */
        FEWER
    }

    /**
     * What a step, a break or slack gives.
     *
     * @param exercise the title of the exercise it is in; empty for a break
     * @param to minutes; 0 where it is left out
     */
    public record Cut(String exercise, String title, int from, int to) {}

    /**
     * A set of cuts.
     *
     * @param end when the workshop would end
     * @param onTime whether that is not after the planned end
     * @param programme the programme as it would be
     */
    public record Proposal(Strategy way, List<Cut> cuts, Instant end, boolean onTime, Programme programme) {
        public Proposal {
            cuts = List.copyOf(cuts);
        }
    }

    /** Something that may become shorter. @param minMinutes minutes, where it is not left out */
    private record ShortenableItem(
            String id, String exercise, String title, int minutes, int minMinutes, Optional<Step> step) {
        int maxCut() {
            return minutes - minMinutes;
        }
    }

    private final Workshop workshop;
    private final Instant now;
    private final String overtime;
    private final List<ShortenableItem> shortenable;

    private CatchUp(Workshop workshop, Instant now, String overtime) {
        this.workshop = workshop;
        this.now = now;
        this.overtime = overtime;
        shortenable = shortenable(workshop);
    }

    /**
     * The ways that end on time, each once; where none does, the one that comes nearest. None while the room is not behind, or where
     * nothing can be cut.
     *
     * @param overtime the title of the slack that holds the lost time
     */
    public static List<Proposal> of(Workshop workshop, Instant now, String overtime) {
        int behind = RunClock.of(workshop, now).minutesBehind();
        return behind <= 0 ? List.of() : new CatchUp(workshop, now, overtime).proposals(behind);
    }

    /** The change that applies a proposal; one undo reverts it. */
    public static Change accept(Workshop workshop, Proposal proposal) {
        return accept(workshop, proposal.programme());
    }

    private static Change accept(Workshop workshop, Programme programme) {
        var sheet = workshop.all(RunSheet.class).getFirst();
        return Change.of("programme.catch_up", Edit.replace(sheet, new RunSheet(sheet.id(), programme)));
    }

    private List<Proposal> proposals(int behind) {
        var slack = slack(behind);
        int rest = rest(behind, slack);
        var all = Stream.of(
                        proposal(Strategy.BREAKS, breaksFirst(behind)),
                        proposal(Strategy.SHORTER, with(slack, shares(steps(), rest))),
                        proposal(Strategy.FEWER, with(slack, rest == 0 ? Map.of() : fewestSteps(rest))))
                .filter(proposal -> !proposal.cuts().isEmpty())
                .toList();
        var seen = new LinkedHashSet<List<Cut>>();
        var onTime = all.stream()
                .filter(Proposal::onTime)
                .filter(proposal -> seen.add(proposal.cuts()))
                .toList();
        return onTime.isEmpty()
                ? all.stream().min(Comparator.comparing(Proposal::end)).stream().toList()
                : onTime;
    }

    private static List<ShortenableItem> shortenable(Workshop workshop) {
        var begun =
                workshop.liveState().runs().stream().map(LiveState.Run::stepId).collect(Collectors.toSet());
        var open = new ArrayList<ShortenableItem>();
        boolean ahead = false;
        for (var exercise : workshop.programme().exercises()) {
            if (ahead && exercise.hasNoSteps() && !exercise.neverCut() && !begun.contains(exercise.id())) {
                int least = exercise.isBreak()
                        ? Math.min(exercise.minutes(), Math.max(SHORTEST_BREAK, (exercise.minutes() + 1) / 2))
                        : 0;
                open.add(new ShortenableItem(
                        exercise.id(), "", exercise.title(), exercise.minutes(), least, Optional.empty()));
            }
            for (var step : exercise.activeSteps()) {
                if (ahead && !exercise.neverCut() && !begun.contains(step.id())) {
                    open.add(new ShortenableItem(
                            step.id(),
                            exercise.title(),
                            step.title(),
                            step.minutes(),
                            (step.minutes() + 1) / 2,
                            Optional.of(step)));
                }
                ahead |= isCurrent(workshop, step.id());
            }
            ahead |= isCurrent(workshop, exercise.id());
        }
        return open;
    }

    private static boolean isCurrent(Workshop workshop, String id) {
        return workshop.liveState().step().filter(id::equals).isPresent();
    }

    private List<ShortenableItem> steps() {
        return shortenable.stream().filter(one -> one.step().isPresent()).toList();
    }

    /** Slack is there to be used up: every way takes it before anything that somebody would miss. */
    private Map<String, Integer> slack(int behind) {
        return take(shortenable.stream().filter(one -> one.step().isEmpty() && one.minMinutes() == 0), behind);
    }

    /** Takes the minutes from the items one after the other, as much as each can give. @return what is left of those that give some */
    private static Map<String, Integer> take(Stream<ShortenableItem> items, int minutes) {
        var to = new HashMap<String, Integer>();
        int need = minutes;
        for (var item : items.toList()) {
            int cut = Math.min(need, item.maxCut());
            if (cut > 0) {
                to.put(item.id(), item.minutes() - cut);
                need -= cut;
            }
        }
        return to;
    }

    /** What is still to be found of the minutes once these are taken. */
    private int rest(int minutes, Map<String, Integer> taken) {
        return minutes
                - shortenable.stream()
                        .filter(one -> taken.containsKey(one.id()))
                        .mapToInt(one -> one.minutes() - taken.getOrDefault(one.id(), 0))
                        .sum();
    }

    private static Map<String, Integer> with(Map<String, Integer> slack, Map<String, Integer> steps) {
        var both = new HashMap<>(slack);
        both.putAll(steps);
        return both;
    }

    /** Slack first, then breaks, both as far as needed; the rest in shares from the steps. Nothing where there are none. */
    private Map<String, Integer> breaksFirst(int behind) {
        var pauses = shortenable.stream()
                .filter(one -> one.step().isEmpty())
                .sorted(Comparator.comparing(ShortenableItem::minMinutes));
        var taken = take(pauses, behind);
        return taken.isEmpty() ? taken : with(taken, shares(steps(), rest(behind, taken)));
    }

    /** Each gives in proportion to what it can, whole minutes; those that would have given the largest fraction give one more. */
    private static Map<String, Integer> shares(List<ShortenableItem> some, int need) {
        var to = new HashMap<String, Integer>();
        int most = some.stream().mapToInt(ShortenableItem::maxCut).sum();
        int wanted = Math.min(need, most);
        if (wanted <= 0) {
            return to;
        }
        some.forEach(one -> to.put(one.id(), one.minutes() - one.maxCut() * wanted / most));
        int left = wanted
                - some.stream().mapToInt(one -> one.maxCut() * wanted / most).sum();
        some.stream()
                .filter(one -> one.maxCut() > 0)
                .sorted(Comparator.comparingInt(one -> -(one.maxCut() * wanted % most)))
                .limit(left)
                .forEach(one -> to.merge(one.id(), -1, Integer::sum));
        return to;
    }

    /** One or two steps, or else three, with those that work on them, that are just enough; where none are, all of them. */
    private Map<String, Integer> fewestSteps(int behind) {
        var sets = steps().stream()
                .map(one -> withDependents(one.id()))
                .filter(set -> minutes(set).isPresent())
                .toList();
        var pairs = unions(sets, sets);
        var chosen = justEnough(pairs, behind)
                .or(() -> justEnough(unions(pairs, sets), behind))
                .orElseGet(() -> sets.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return chosen.stream().collect(Collectors.toMap(id -> id, id -> 0));
    }

    private Optional<Set<String>> justEnough(List<Set<String>> sets, int behind) {
        return sets.stream()
                .filter(set -> minutes(set).orElseThrow() >= behind)
                .min(Comparator.<Set<String>>comparingInt(set -> minutes(set).orElseThrow())
                        .thenComparingInt(Set::size));
    }

    /** Every one of the first with every one of the others; joined with itself it stays alone. */
    private static List<Set<String>> unions(List<Set<String>> some, List<Set<String>> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(other -> {
                    Set<String> both = new LinkedHashSet<>(one);
                    both.addAll(other);
                    return both;
                }))
                .distinct()
                .toList();
    }

    private Set<String> withDependents(String id) {
        var set = new LinkedHashSet<String>(List.of(id));
        workshop.programme().steps().forEach(step -> {
            if (!step.isOff() && step.kind().dependsOn().stream().anyMatch(set::contains)) {
                set.add(step.id());
            }
        });
        return set;
    }

    /** What a set of steps takes; empty where one of them may not be left out. */
    private Optional<Integer> minutes(Set<String> ids) {
        var found = steps().stream().filter(one -> ids.contains(one.id())).toList();
        return found.size() == ids.size()
                ? Optional.of(found.stream().mapToInt(ShortenableItem::minutes).sum())
                : Optional.empty();
    }

    private Proposal proposal(Strategy way, Map<String, Integer> to) {
        var cuts = shortenable.stream()
                .filter(one -> to.getOrDefault(one.id(), one.minutes()) < one.minutes())
                .map(one -> new Cut(one.exercise(), one.title(), one.minutes(), to.getOrDefault(one.id(), 0)))
                .toList();
        int saved = cuts.stream().mapToInt(cut -> cut.from() - cut.to()).sum();
        var programme = cut(to, saved);
        var clock = RunClock.of(workshop.after(accept(workshop, programme)), now);
        return new Proposal(way, cuts, clock.end(), clock.minutesBehind() <= 0, programme);
    }

    private Programme cut(Map<String, Integer> to, int saved) {
        var exercises = new ArrayList<Exercise>();
        for (var exercise : workshop.storedProgramme().exercises()) {
            if (saved > 0 && exercise.stops().stream().anyMatch(stop -> isCurrent(workshop, stop.id()))) {
                exercises.add(new Exercise(unusedId(), overtime, saved, false, List.of()));
            }
            if (exercise.hasNoSteps()) {
                int minutes = to.getOrDefault(exercise.id(), exercise.minutes());
                if (minutes > 0) {
                    exercises.add(exercise.withMinutes(minutes));
                }
            } else {
                var steps = exercise.steps().stream()
                        .map(step -> step.withMinutes(to.getOrDefault(step.id(), step.minutes())))
                        .filter(step -> step.minutes() > 0)
                        .toList();
                if (!steps.isEmpty()) {
                    exercises.add(exercise.withSteps(steps));
                }
            }
        }
        return workshop.storedProgramme().withExercises(exercises);
    }

    private String unusedId() {
        var taken = workshop.programme().exercises().stream().map(Exercise::id).collect(Collectors.toSet());
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "slack-overtime-" + i)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
