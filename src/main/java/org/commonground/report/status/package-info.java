/**
 * The status of actions that comes home from other programs: the exported workbook after its owners edited it, the CSV file of the actions,
 * and exports of Jira, Planner and Trello, compared with the plan.
 *
 * <p>May import {@code files}, {@code i18n}, {@code report.model}, {@code workshop}, {@code workshop.input},
 * {@code workshop.operation}, {@code workshop.people} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.status;

import org.jspecify.annotations.NullMarked;
