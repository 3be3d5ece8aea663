package org.commonground.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.FormatWriter;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

class TrackerWritersTest {
    private final Workshop workshop = WorkshopBuilder.from(PlanSample.workshop())
            .mail(person -> person.name().equals("Head of Data") ? "data@example.com" : "")
            .workshop();

    private List<NamedCsvRecord> rows(FormatWriter writer, ExportOptions options) throws IOException {
        var text = Written.text(writer, Written.plan(workshop, options, Optional.empty()));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }

    @Test
    void jiraGetsASummaryAndPeopleByMail() throws IOException {
        var rows = rows(TrackerWriters::jira, ExportOptions.ALL);
        assertThat(rows).hasSize(5);
        var first = rows.getFirst();
        assertThat(first.getHeader())
                .containsExactly("Summary", "Issue Type", "Status", "Description", "Assignee", "Due Date", "Labels");
        assertThat(first.getField("Summary")).isEqualTo("One consent record for web, app and store");
        assertThat(first.getField("Assignee")).isEqualTo("data@example.com");
        assertThat(first.getField("Due Date")).isEqualTo("2027-01-15");
        assertThat(first.getField("Description"))
                .contains("When the Monday", "Counterpart: CRM Lead", "We will know by: Duplicate consents 18% → 2%");
        assertThat(first.getField("Labels")).doesNotContain(" ");
    }

    @Test
    void plannerAndTrelloGetTheirOwnColumns() throws IOException {
        var planner = rows(TrackerWriters::planner, ExportOptions.ALL).getFirst();
        assertThat(planner.getField("Task Name")).isEqualTo("One consent record for web, app and store");
        assertThat(planner.getField("Progress")).isEqualTo("Not started");
        assertThat(planner.getField("Bucket Name")).isEqualTo("Digital service reset");
        var trello = rows(TrackerWriters::trello, ExportOptions.ALL).getFirst();
        assertThat(trello.getField("Card Name")).isEqualTo("One consent record for web, app and store");
        assertThat(trello.getField("List Name")).isEqualTo("To Do");
    }

    @Test
    void withoutNamesThereIsNeitherNameNorMail() throws IOException {
        var unnamed = new ExportOptions(ExportOptions.ALL.parts(), false, Optional.empty());
        for (FormatWriter writer :
                List.<FormatWriter>of(TrackerWriters::jira, TrackerWriters::planner, TrackerWriters::trello)) {
            assertThat(rows(writer, unnamed).toString())
                    .doesNotContain("Head of Data", "CRM Lead", "example.com")
                    .contains("IT 1", "Marketing 1");
        }
    }
}
