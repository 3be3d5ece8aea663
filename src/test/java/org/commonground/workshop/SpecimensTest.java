package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.junit.jupiter.api.Test;

/** Other tests rely on the specimens, so their completeness is tested here. */
class SpecimensTest {

    @Test
    void holdEveryKindOfRecord() {
        var workshop = Specimens.workshop();
        assertThat(Workshop.kinds())
                .allSatisfy(kind -> assertThat(workshop.all(kind)).isNotEmpty());
    }

    @Test
    void holdEveryKindOfStepWithAnIdOfItsOwn() {
        var steps = Specimens.workshop().programme().steps().toList();
        assertThat(steps).extracting(Step::id).doesNotHaveDuplicates();
        var kinds = new HashSet<Class<?>>();
        steps.forEach(step -> kinds.add(step.kind().getClass()));
        assertThat(kinds).containsExactlyInAnyOrder(StepKind.class.getPermittedSubclasses());
    }

    @Test
    void leaveNoComponentAtItsDefault() {
        assertThat(Specimens.workshop().items().flatMap(item -> parts("", item)))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.value)
                        .as(part.name)
                        .isNotIn("", 0, 0L, false, Optional.empty())
                        .satisfiesAnyOf(
                                value -> assertThat(value).isNotInstanceOf(Collection.class),
                                value -> assertThat((Collection<?>) value).isNotEmpty()));
    }

    @Test
    void areTheSameAtEachCall() {
        assertThat(Specimens.workshop()).isEqualTo(Specimens.workshop());
    }

    private record Part(String name, Object value) {}

    /** The first ballot, exchange and step cannot refer to an earlier one. */
    private static Stream<Part> parts(String name, Object value) {
        return switch (value) {
            case Optional<?> maybe when maybe.isPresent() -> parts(name, maybe.get());
            case Optional<?> none
            when name.matches(".*\\.(predictionOf|repeatOf|matchedWith|continues)") -> Stream.of();
            case Collection<?> all when !all.isEmpty() -> all.stream().flatMap(one -> parts(name, one));
            case Map<?, ?> map when !map.isEmpty() -> map.values().stream().flatMap(one -> parts(name, one));
            case Record record ->
                Stream.of(record.getClass().getRecordComponents()).flatMap(component -> {
                    try {
                        return parts(
                                record.getClass().getSimpleName() + "." + component.getName(),
                                component.getAccessor().invoke(record));
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                });
            default -> Stream.of(new Part(name, value));
        };
    }
}
