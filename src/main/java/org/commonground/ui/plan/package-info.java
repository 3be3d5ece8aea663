/**
 * The plan page and the export page: actions filled in, what is missing before the plan goes out, and the plan as files.
 *
 * <p>May import {@code ui.kit}, {@code plan}, {@code drawing}, {@code insight}, {@code report}, {@code live}, {@code roomview}, {@code workshop}, {@code programme} and {@code words}.
 */
@NullMarked
package org.commonground.ui.plan;

import org.jspecify.annotations.NullMarked;
