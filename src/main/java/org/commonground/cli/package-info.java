/**
 * The commands without a window: demo, list, export, import, insight, check and backup.
 *
 * <p>May import {@code report}, {@code live}, {@code roomview}, {@code plan}, {@code insight}, {@code workshop}, {@code programme}, {@code json}, {@code words}.
 * What it needs of the store and of the screen comes through the ports {@link org.commonground.cli.Desk} and
 * {@link org.commonground.cli.Pictures}.
 */
@NullMarked
package org.commonground.cli;

import org.jspecify.annotations.NullMarked;
