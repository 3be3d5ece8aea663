package org.commonground.workshop.people;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.ListTable.TableColumn;
import org.commonground.workshop.people.PeopleList.LeftOut;

/** Reads mails: who it is to, and the lists and invitations in it. */
final class MailReader {

    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("To", ColumnUse.NAME, Explanation.of("people.why.mail_name")),
            new TableColumn("@", ColumnUse.EMAIL, Explanation.of("people.why.mail_address")));

    /** Header fields that only mails have. */
    private static final List<String> FIELDS = List.of(
            "mime-version:", "message-id:", "received:", "return-path:", "content-type:", "delivered-to:", "x-unsent:");

    private static final List<String> NO_PEOPLE =
            List.of("people.left.room", "people.left.resource", "people.left.group");

    private static final int MOST_HEADER_LINES = 60;
    private static final int MOST_TEXT_LINES = 5;
    private static final int LONGEST_TEXT = 80;

    private final List<Explanation> doubts = new ArrayList<>();
    private final Function<PeopleSource, ListContent> attached;
    private final List<Row> rows = new ArrayList<>();
    private final List<ListTable> tables = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    /** The beginning of the text, in which there may be a list. */
    private String text = "";

    private MailReader(Function<PeopleSource, ListContent> attached) {
        this.attached = attached;
    }

    /** Whether the first lines are the header of a mail. */
    static boolean isMail(String text) {
        var header = text.lines()
                .limit(MOST_HEADER_LINES)
                .takeWhile(line -> !line.isBlank())
                .toList();
        return !header.isEmpty()
                && header.stream().anyMatch(line -> FIELDS.stream().anyMatch(line.toLowerCase(Locale.ROOT)::startsWith))
                && header.stream()
                        .allMatch(line -> line.indexOf(':') > 0
                                || Character.isWhitespace(line.charAt(0))
                                || line.startsWith("From "));
    }

    /**
     * Reads a mail.
     *
     * @param attached reads an attached file
     */
    static ListContent read(byte[] bytes, Function<PeopleSource, ListContent> attached) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxContentLen(-1)
                .build());
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        var reader = new MailReader(attached);
        try {
            var message = builder.parseMessage(new ByteArrayInputStream(bytes));
            reader.header(message);
            reader.parts(message, 0);
            message.dispose();
        } catch (IOException e) {
            throw new InvalidInput(InvalidInput.Reason.DAMAGED_LIST);
        } catch (RuntimeException e) {
            throw e instanceof InvalidInput known ? known : new InvalidInput(InvalidInput.Reason.DAMAGED_LIST);
        }
        reader.leaveRooms();
        if (reader.tables.isEmpty() && !reader.text.isEmpty()) {
            reader.leftOut.add(new LeftOut(1, reader.text, Explanation.of("people.left.mail_text")));
        }
        var all = new ArrayList<ListTable>();
        all.add(new ListTable(COLUMNS, reader.rows, true));
        all.addAll(reader.tables);
        return new ListContent(all, reader.leftOut, Optional.empty(), Optional.empty(), reader.doubts);
    }

    private void header(Message message) {
        people(message.getTo());
        people(message.getCc());
        people(message.getBcc());
        if (message.getFrom() != null) {
            for (var sender : message.getFrom()) {
                leftOut.add(new LeftOut(1, text(sender), Explanation.of("people.left.sender")));
            }
        }
    }

    private void people(@org.jspecify.annotations.Nullable AddressList list) {
        if (list != null) {
            for (var person : list.flatten()) {
                rows.add(new Row(1, List.of(Objects.requireNonNullElse(person.getName(), ""), person.getAddress())));
            }
        }
    }

    /** A recipient that the invitation in the mail calls a room, a device or a list is no person in the header either. */
    private void leaveRooms() {
        var others = leftOut.stream()
                .filter(left -> NO_PEOPLE.contains(left.reason().key()))
                .map(LeftOut::text)
                .toList();
        rows.removeIf(row -> others.contains(row.cell(0)) || others.contains(row.cell(1)));
    }

    private static String text(Mailbox person) {
        var name = Objects.requireNonNullElse(person.getName(), "");
        return name.isEmpty() ? person.getAddress() : name;
    }

    private void parts(Entity entity, int depth) throws IOException {
        if (depth > 8) {
            return;
        }
        switch (entity.getBody()) {
            case Multipart multipart -> {
                for (var part : multipart.getBodyParts()) {
                    parts(part, depth + 1);
                }
            }
            case Message forwarded -> {
                header(forwarded);
                parts(forwarded, depth + 1);
            }
            case SingleBody body -> part(entity, body);
            case null, default -> {}
        }
    }

    /** Tables with headings of people; tables that only arrange a page have none. */
    private void htmlTables(byte[] html, @org.jspecify.annotations.Nullable String charset) throws IOException {
        for (var table : HtmlTables.read(html, charset)) {
            var content = attached.apply(PeopleSource.ofText(table));
            if (content.tables().stream().anyMatch(ListTable::hasHeading)) {
                tables.addAll(content.tables());
                leftOut.addAll(content.leftOut());
            }
        }
    }

    /** The name of an attached file, which older programs give beside its type only; else empty. */
    private static String fileName(Entity entity) {
        var field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
        var typed = field instanceof ContentTypeField type ? type.getParameter("name") : null;
        return Objects.requireNonNullElse(entity.getFilename(), Objects.requireNonNullElse(typed, ""));
    }

    private void part(Entity entity, SingleBody body) throws IOException {
        var name = fileName(entity);
        var type = Objects.requireNonNullElse(entity.getMimeType(), "");
        var kind = FileKind.ofAttachment(name, type);
        boolean isHtml = name.isEmpty() && type.equals("text/html");
        if (name.isEmpty() && type.equals("text/plain") && body instanceof TextBody plain) {
            try (var reader = new BufferedReader(plain.getReader())) {
                var line = CellText.tidy(reader.lines().limit(MOST_TEXT_LINES).collect(Collectors.joining(" ")));
                text = line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "…" : line;
            }
        }
        if (kind.isEmpty() && !isHtml) {
            // Pictures are mostly those of a signature.
            if (!name.isEmpty() && !type.startsWith("image/")) {
                leftOut.add(new LeftOut(1, name, Explanation.of("people.left.attachment")));
            }
            return;
        }
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        if (kind.isEmpty()) {
            htmlTables(bytes.toByteArray(), entity.getCharset());
            return;
        }
        var fileName = name.isEmpty() ? "part." + kind.get() : name;
        try {
            var content = attached.apply(new PeopleSource(Optional.of(fileName), bytes.toByteArray()));
            tables.addAll(content.tables());
            leftOut.addAll(content.leftOut());
            // The encoding of an attached file cannot be chosen.
            content.doubts().stream()
                    .filter(doubt -> !doubt.key().equals("people.doubt.encoding") && !doubts.contains(doubt))
                    .forEach(doubts::add);
        } catch (InvalidInput unreadable) {
            leftOut.add(new LeftOut(1, fileName, Explanation.of("people.left.attachment")));
        }
    }
}
