/**
 * Every text that people read, from {@code assets/texts.properties}.
 *
 * <p>Imports nothing of ours; {@code drawing}, {@code report}, {@code cli}, {@code ui} and the start classes use it.
 */
@NullMarked
package org.commonground.words;

import org.jspecify.annotations.NullMarked;
