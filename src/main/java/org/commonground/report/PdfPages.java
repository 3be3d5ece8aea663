package org.commonground.report;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;

/** How a document falls on its pages, once it is laid out. */
record PdfPages(PdfBoxRenderer renderer, Report report) {
    boolean onlyOne() {
        return renderer.getRootBox().getLayer().getPages().size() == 1;
    }

    /** Whether the first picture stands on the first page; so if there is none. */
    boolean pictureOnFirst() {
        var picture = report.blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .findFirst()
                .map(report.blocks()::indexOf)
                .map(index -> renderer.getSharedContext().getBoxById("picture-" + index));
        var first = renderer.getRootBox().getLayer().getPages().getFirst();
        return picture.isEmpty() || picture.get().getAbsY() + picture.get().getHeight() <= first.getBottom();
    }
}
