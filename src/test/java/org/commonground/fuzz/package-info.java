/**
 * Fuzz tests of every reader of material from outside. A reader answers any input, or refuses it with a reason of its own, and takes at most
 * 100 ms of processor time for each 100 KB.
 *
 * <p>{@code ./test} runs them on their seeds. {@code ./test -Pfuzz} makes new inputs: one class for each reader, because Jazzer fuzzes one
 * test in each Java. {@code -Djazzer.max_executions} and {@code -Djazzer.max_duration} bound each of them, {@code -Dtest=PeopleTextFuzz}
 * chooses one. Inputs that fail are written to {@code target/fuzz}; those that are kept as seeds go to {@code src/test/resources/fuzz}, into
 * a folder with the name of the class.
 */
@NullMarked
package org.commonground.fuzz;

import org.jspecify.annotations.NullMarked;
