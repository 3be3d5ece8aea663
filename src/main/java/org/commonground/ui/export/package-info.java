/**
 * The plan as files: which formats and where to, the preview, and the one page that is printed, opened or mailed.
 *
 * <p>May import {@code i18n}, {@code plan}, {@code report}, {@code report.model}, {@code report.section}, {@code session},
 * {@code ui.control}, {@code ui.layout}, {@code ui.plan}, {@code ui.shell}, {@code workshop} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.export;

import org.jspecify.annotations.NullMarked;
