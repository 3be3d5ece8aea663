package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every room: thousands of them, each from its seed, with everything that is said about them. */
class PropertiesTest {

    private static final int ROOMS = 2_000;

    private static final Map<String, String> OTHER =
            Map.of("marketing", "it", "it", "marketing", "MARKETING", "IT", "IT", "MARKETING");

    @Test
    void swappingTheSidesMirrorsEverything() {
        for (int seed = 0; seed < ROOMS; seed++) {
            var room = new RandomRoom(seed);
            assertThat(mirrored(InsightJson.tree(room.mirrored())))
                    .as("room %d", seed)
                    .isEqualTo(InsightJson.tree(room.voted()));
        }
    }

    @Test
    void theOrderOfVotesNeverMatters() {
        for (int seed = 0; seed < ROOMS; seed++) {
            var room = new RandomRoom(seed);
            var shuffled = room.shuffled(new Random(seed));
            var voted = room.voted();
            assertThat(shuffled.ballots()).as("room %d", seed).isEqualTo(voted.ballots());
            assertThat(InsightJson.tree(shuffled)).as("room %d", seed).isEqualTo(InsightJson.tree(voted));
        }
    }

    /** One side's name for the other's, and gaps turned round. */
    private static Object mirrored(Object said) {
        return switch (said) {
            case Map<?, ?> map -> {
                var turned = new HashMap<Object, Object>();
                map.forEach((name, value) -> turned.put(
                        mirrored(name), name.equals("gap") ? (Object) (0.0 - (double) value) : mirrored(value)));
                yield turned;
            }
            case List<?> list -> list.stream().map(PropertiesTest::mirrored).toList();
            case String name -> OTHER.getOrDefault(name, name);
            default -> said;
        };
    }
}
