package org.commonground.report.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Block;
import org.commonground.report.model.Paper;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.pdf.Markup;
import org.commonground.report.pdf.PdfLayout;
import org.commonground.report.print.Sheet.Layout;

/** Writes the papers to print before a workshop, except ballots: worksheets, posters and sign-in lists. */
public final class SheetWriters {
    private static final int MIN_EMPTY_ROWS = 3;
    private static final int ROWS_PER_SHEET = 20;

    private SheetWriters() {}

    public static void worksheets(PlanData plan, OutputStream out) throws IOException {
        write(plan, Sheets.of(plan.wording(), false), false, plan.paper(), out);
    }

    public static void posters(PlanData plan, OutputStream out) throws IOException {
        write(plan, Sheets.of(plan.wording(), true), true, plan.posterPaper(), out);
    }

    /** One list per side, with empty rows for unexpected guests. Names are always printed, because people sign beside them. */
    public static void signIn(PlanData plan, OutputStream out) throws IOException {
        var sheets = new ArrayList<Sheet>();
        for (var side : Side.values()) {
            var people = plan.archive().participants().stream()
                    .filter(who -> who.side() == side)
                    .map(who -> who.role().isEmpty()
                            ? who.name()
                            : plan.wording().get("report.sign_in.person", who.name(), who.role()))
                    .toList();
            if (!people.isEmpty()) {
                for (int from = 0; from < people.size(); from += ROWS_PER_SHEET) {
                    int to = Math.min(people.size(), from + ROWS_PER_SHEET);
                    sheets.add(signIn(plan, side, people.subList(from, to), to == people.size()));
                }
            }
        }
        if (sheets.isEmpty()) {
            sheets.add(signIn(plan, Side.MARKETING, List.of(), true));
            sheets.add(signIn(plan, Side.IT, List.of(), true));
        }
        write(plan, sheets, false, plan.paper(), out);
    }

    private static Sheet signIn(PlanData plan, Side side, List<String> people, boolean last) {
        var wording = plan.wording();
        int guests = last ? Math.max(MIN_EMPTY_ROWS, ROWS_PER_SHEET - people.size()) : 0;
        return new Sheet(
                "sign-in-" + side + "-"
                        + (people.isEmpty() ? "" : people.getFirst().hashCode()),
                wording.get("report.sign_in"),
                side.shape() + " " + wording.nameOf(side),
                wording.get(
                        "report.sign_in.about",
                        ShownText.isolate(plan.report().title()),
                        plan.report().date()),
                List.of(),
                Layout.PEOPLE,
                wording.texts("report.sign_in.name", "report.sign_in.signature"),
                Stream.concat(Sheet.named(people, 2).stream(), Sheet.empty(guests, 2).stream())
                        .toList());
    }

    private static void write(PlanData plan, List<Sheet> sheets, boolean poster, Paper paper, OutputStream out)
            throws IOException {
        var pdf = new PdfLayout(paper);
        if (sheets.isEmpty()) {
            var none = plan.report()
                    .withBlocks(List.of(new Block.Paragraph(plan.wording().get("report.sheet.none"))));
            pdf.write(none, 1, out);
        } else {
            pdf.write(markup(plan, sheets, poster, paper), plan.report(), out);
        }
    }

    /** Lists of people are on upright pages, all other sheets on landscape ones. */
    private static String markup(PlanData plan, List<Sheet> sheets, boolean poster, Paper paper) {
        boolean upright = sheets.getFirst().form() == Layout.PEOPLE;
        Map<String, Object> values = Map.of(
                "about",
                plan.report(),
                "mark",
                plan.wording().get("app.name"),
                "size",
                upright ? paper.css() : paper.css() + " landscape",
                "poster",
                poster,
                "spare",
                paper.landscapeExtraHeight() - (plan.report().client().logo().isPresent() ? Sheet.LOGO_HEIGHT : 0),
                "sheets",
                sheets);
        return Markup.scaleLengths(Markup.render("sheet.jte", values), paper.landscapeScale());
    }
}
