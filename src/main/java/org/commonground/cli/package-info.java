/**
 * The commands without a window: demo, list, people, export, import, status, insight, check, backup and restore.
 *
 * <p>May import {@code files}, {@code i18n}, {@code insight}, {@code json}, {@code plan}, {@code programme.file},
 * {@code programme.model}, {@code report}, {@code report.archive}, {@code report.model}, {@code report.review},
 * {@code report.section}, {@code report.status}, {@code roomview}, {@code session}, {@code workshop}, {@code workshop.input},
 * {@code workshop.operation}, {@code workshop.people} and {@code workshop.record}. What it needs of the store and of the screen comes
 * through the ports {@link org.commonground.cli.StoreAccess} and {@link org.commonground.cli.PageImages}.
 */
@NullMarked
package org.commonground.cli;

import org.jspecify.annotations.NullMarked;
