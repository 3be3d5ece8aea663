/**
 * Reads lists of people as other programs make them: pasted text, tables, workbooks, calendar files, address cards and mails. Each format is
 * read into {@link org.commonground.workshop.people.ListTable tables}; the tables are read into one
 * {@link org.commonground.workshop.people.PeopleList}, which explains what was taken for what.
 *
 * <p>May import {@code programme.model}, {@code workshop}, {@code workshop.record} and {@code workshop.input}. The libraries of the formats are used here and
 * loaded only when a file of that format is read.
 */
@NullMarked
package org.commonground.workshop.people;

import org.jspecify.annotations.NullMarked;
