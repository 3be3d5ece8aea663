package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.report.model.Block;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;

/** The section about actions: who does what until when, and the dates of the check-ins. */
public record ActionsSection(Wording wording) {
    public List<Block> blocks() {
        var actions = wording.workshop().actions();
        var blocks = new ArrayList<Block>();
        if (!actions.isEmpty()) {
            var rows = new ArrayList<Block.ActionRow>();
            actions.forEach(action -> rows.add(row(action, rows.size() + 1)));
            blocks.add(wording.sectionHeading("report.actions"));
            blocks.add(new Block.ActionTable(
                    List.of(
                            wording.get("report.actions.number"),
                            wording.get("report.actions.title"),
                            wording.get("report.actions.people"),
                            wording.get("report.actions.due"),
                            wording.get("report.actions.measure")),
                    rows));
        }
        var checkIns = wording.workshop().all(CheckIn.class);
        if (!checkIns.isEmpty()) {
            var dates = checkIns.stream()
                    .map(checkIn -> wording.shortDate(checkIn.due()))
                    .toList();
            blocks.add(new Block.Note(wording.get("report.check_ins", wording.list(dates))));
        }
        return blocks;
    }

    /** The origins of the actions, for the appendix. */
    List<Block> origins() {
        var actions = wording.workshop().actions();
        var rows = new ArrayList<List<Block.Cell>>();
        for (int i = 0; i < actions.size(); i++) {
            var from = origin(actions.get(i));
            if (!from.isEmpty()) {
                rows.add(Block.Cell.row(
                        wording.get("report.number", i + 1), actions.get(i).title(), from));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(3, wording.get("report.origins"), ""),
                        Block.Table.of(
                                List.of(
                                        wording.get("report.actions.number"),
                                        wording.get("report.origins.action"),
                                        wording.get("report.origins.from")),
                                rows));
    }

    private String origin(Action action) {
        return wording.list(action.origins().stream()
                .map(Action.Origin::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .map(ShownText::isolate)
                .toList());
    }

    private Block.ActionRow row(Action action, int number) {
        var status = action.status() == Action.Status.OPEN ? "" : wording.status(action.status());
        return new Block.ActionRow(
                wording.get("report.number", number),
                status.isEmpty()
                        ? action.title()
                        : wording.get("report.actions.with_status", ShownText.isolate(action.title()), status),
                action.firstStep(),
                Stream.of(action.owner(), action.counterpart())
                        .flatMap(id -> wording.person(id).stream())
                        .toList(),
                action.due().map(wording::shortDate).orElse(""),
                Wording.measure(action.measure()),
                new ReviewRemarks(wording).about(action.id()));
    }
}
