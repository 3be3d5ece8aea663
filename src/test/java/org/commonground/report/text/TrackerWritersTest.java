package org.commonground.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.ActionKey;
import org.commonground.report.model.CsvSeparator;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.FormatWriter;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
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
                .containsExactly(
                        "Summary",
                        "Issue Type",
                        "Status",
                        "Resolution",
                        "Description",
                        "Assignee",
                        "Due Date",
                        "External Issue ID",
                        "Labels");
        assertThat(first.getField("Summary")).isEqualTo("One consent record for web, app and store");
        assertThat(first.getField("Assignee")).isEqualTo("data@example.com");
        assertThat(first.getField("Due Date")).isEqualTo("2027-01-15");
        assertThat(first.getField("Description"))
                .contains("When the Monday", "Counterpart: CRM Lead", "We will know by: Duplicate consents 18% → 2%");
        assertThat(first.getField("Labels").split(" ")).hasSize(3).doesNotContain("");
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

    private Workshop with(UnaryOperator<Action> change) {
        var action = workshop.actions().getFirst();
        return workshop.after(Change.of("change", Edit.replace(action, change.apply(action))));
    }

    private static NamedCsvRecord first(FormatWriter writer, Workshop workshop) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Written.text(writer, Written.plan(workshop)))) {
            return csv.stream().findFirst().orElseThrow();
        }
    }

    @Test
    void titlesAreWrittenAsTheyAre() throws IOException {
        var typed = with(action -> action.withTitle("-20 % returns"));
        assertThat(first(TrackerWriters::jira, typed).getField("Summary")).isEqualTo("-20 % returns");
        assertThat(first(TrackerWriters::planner, typed).getField("Task Name")).isEqualTo("-20 % returns");
        assertThat(first(TrackerWriters::trello, typed).getField("Card Name")).isEqualTo("-20 % returns");
    }

    @Test
    void droppedActionsAreClosedWhereAnImportUpdatesTasks() throws IOException {
        var dropped = with(action -> action.withStatus(Action.Status.DROPPED));
        var jira = first(TrackerWriters::jira, dropped);
        assertThat(jira.getField("Summary")).isEqualTo("One consent record for web, app and store");
        assertThat(jira.getField("Status")).isEqualTo("Done");
        assertThat(jira.getField("Resolution")).isEqualTo("Won't Do");
        var planner = first(TrackerWriters::planner, dropped);
        assertThat(planner.getField("Task Name")).isEqualTo("One consent record for web, app and store");
        assertThat(planner.getField("Progress")).isEqualTo("Completed");
        assertThat(planner.getField("Description")).contains("Status: dropped");
        assertThat(first(TrackerWriters::trello, dropped).getField("Card Name"))
                .isNotEqualTo("One consent record for web, app and store");
    }

    @Test
    void labelsCarryTheSideAndEveryRowTheKeyOfItsAction() throws IOException {
        var named = workshop.after(Change.of(
                "names",
                Edit.replace(workshop.details(), workshop.details().withSideNames("CMO office", "The IT side"))));
        var key = ActionKey.of(named.actions().getFirst());
        var jira = first(TrackerWriters::jira, named);
        assertThat(jira.getField("Labels")).isEqualTo("common-ground " + key + " The-IT-side");
        assertThat(jira.getField("External Issue ID")).isEqualTo(key);
        var planner = first(TrackerWriters::planner, named);
        assertThat(planner.getField("Labels")).isEqualTo("The IT side");
        assertThat(planner.getField("Description")).endsWith(key);
        var trello = first(TrackerWriters::trello, named);
        assertThat(trello.getField("Labels")).isEqualTo("The IT side");
        assertThat(trello.getField("Card Description")).endsWith(key);
        for (var text : List.of(key, "common-ground, " + key + ", IT", planner.getField("Description"))) {
            assertThat(ActionKey.actionId(text))
                    .contains(named.actions().getFirst().id());
        }
        assertThat(ActionKey.actionId("acg-12 or cg- 5")).isEmpty();
    }

    @Test
    void onlyFilesForSpreadsheetsAreGuardedAndSeparatedAsTheReaderIsUsedTo() throws IOException {
        var typed = with(action -> action.withTitle("-20 % returns"));
        var semicolons = ExportOptions.ALL.withSeparator(Optional.of(CsvSeparator.SEMICOLON));
        var text = Written.text(CsvWriters::actions, Written.plan(typed, semicolons, Optional.empty()));
        try (var csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1))) {
            var row = csv.stream().findFirst().orElseThrow();
            assertThat(row.getField("Action")).isEqualTo("'-20 % returns");
            assertThat(row.getField("Key for Common Ground"))
                    .isEqualTo(ActionKey.of(typed.actions().getFirst()));
        }
        assertThat(Written.text(TrackerWriters::jira, Written.plan(typed, semicolons, Optional.empty())))
                .startsWith("Summary,Issue Type,");
        assertThat(CsvSeparator.of(Locale.GERMANY)).isEqualTo(CsvSeparator.SEMICOLON);
        assertThat(CsvSeparator.of(Locale.UK)).isEqualTo(CsvSeparator.COMMA);
        assertThat(CsvSeparator.of(Locale.of("de", "CH"))).isEqualTo(CsvSeparator.COMMA);
    }
}
