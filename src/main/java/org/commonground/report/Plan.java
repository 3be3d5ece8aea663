package org.commonground.report;

import org.commonground.workshop.Workshop;

/** What the writers write from: the report for those who read it, the workshop for those who count on. */
record Plan(Report report, Workshop workshop, Wording wording) {}
