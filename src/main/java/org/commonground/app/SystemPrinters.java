package org.commonground.app;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;
import org.commonground.ui.export.Printers;

/**
 * The printers of the operating system, by Java's print service, which needs no window. Each page is printed on paper of its own size: a
 * PDF that is sent unchanged loses its edges if the printer is set to another paper size.
 */
final class SystemPrinters implements Printers {

    @Override
    public List<String> names() {
        return services().map(PrintService::getName).distinct().toList();
    }

    @Override
    public boolean print(Path pdf, String printer, int copies) throws IOException {
        var service =
                services().filter(known -> known.getName().equals(printer)).findFirst();
        if (service.isEmpty()) {
            return false;
        }
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var job = PrinterJob.getPrinterJob();
            job.setPrintService(service.get());
            job.setJobName(Objects.toString(pdf.getFileName()));
            job.setPageable(new PDFPageable(document));
            job.setCopies(copies);
            job.print();
            return true;
        } catch (PrinterException e) {
            throw new IOException(reason(e), e);
        }
    }

    private static Stream<PrintService> services() {
        var usual = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        return Stream.concat(usual.stream(), Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null)));
    }

    /** The root cause has the useful message: a missing program, a closed queue. */
    private static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }
}
