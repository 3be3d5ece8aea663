/**
 * The plan page, the export page and the reviews page.
 *
 * <p>May import {@code ui.kit}, {@code plan}, {@code drawing}, {@code insight}, {@code report}, {@code live}, {@code roomview},
 * {@code workshop}, {@code programme} and {@code words}.
 */
@NullMarked
package org.commonground.ui.plan;

import org.jspecify.annotations.NullMarked;
