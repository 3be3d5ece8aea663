/**
 * Writers of text formats: Markdown, CSV, trackers and the calendar.
 *
 * <p>May import {@code plan}, {@code report.model}, {@code workshop} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.text;

import org.jspecify.annotations.NullMarked;
