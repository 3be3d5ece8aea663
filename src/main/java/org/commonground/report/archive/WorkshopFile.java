package org.commonground.report.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonground.i18n.Messages;
import org.commonground.json.UnreadableJson;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.WorkshopJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The archive file of one workshop: {@code {"format": "common-ground-workshop", "version": 1, "records": {"Details": […], "Card":
 * […], …}}}, indented JSON in UTF-8, private notes included. Its shape is described for other programs in {@code
 * formats/workshop.schema.json}.
 *
 * <p>The file is complete except for the votes of ballots that are not revealed. Sealed votes must not be in any file, and a ballot
 * without votes is of no use, so it is written as discarded.
 */
public final class WorkshopFile {

    /** Value of {@code format}. */
    public static final String FORMAT = "common-ground-workshop";

    /** The version of written files, and the newest that can be read. */
    public static final int VERSION = 1;

    private static final Set<String> NAMES = Set.of("format", "version", "records");

    private record Envelope(String format, int version, Map<String, List<JsonNode>> records) {}

    private WorkshopFile() {}

    public static byte[] write(Workshop workshop) {
        var records = new HashMap<String, List<JsonNode>>();
        for (var kind : Workshop.kinds()) {
            records.put(
                    kind.getSimpleName(),
                    workshop.all(kind).stream()
                            .map(WorkshopFile::withoutSealedVotes)
                            .map(WorkshopFile::recordTree)
                            .toList());
        }
        var file = new Envelope(FORMAT, VERSION, records);
        return (WorkshopJson.CODEC.writeReadable(file) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableWorkshopFile unless the bytes are a valid workshop file of a supported version */
    public static Workshop read(byte[] file) {
        if (file.length > Limits.MAX_WORKSHOP_FILE_BYTES) {
            throw new UnreadableWorkshopFile("", Messages.text("workshop_file.file_larger_than_mb"));
        }
        var items = items(records(file));
        WorkshopFileCheck.check(items);
        return Workshop.of(items);
    }

    /** The record as it is written to a file. */
    static Item withoutSealedVotes(Item item) {
        return item instanceof Ballot ballot && !ballot.isRevealed() ? ballot.discarded() : item;
    }

    /** The type of the record is the name of its list, so it is not repeated in the record. */
    private static JsonNode recordTree(Item item) {
        var tree = (ObjectNode) WorkshopJson.CODEC.tree(item);
        tree.remove("type");
        return tree;
    }

    private static JsonNode records(byte[] file) {
        JsonNode tree;
        try {
            tree = WorkshopJson.CODEC.readTree(file);
        } catch (UnreadableJson e) {
            throw new UnreadableWorkshopFile(
                    e.place(), Messages.text("workshop_file.file_damaged_not_workshop", e.reason()));
        }
        if (!FORMAT.equals(tree.path("format").asString(""))) {
            throw new UnreadableWorkshopFile("", Messages.text("workshop_file.not_workshop_common_ground"));
        }
        var version = tree.path("version");
        if (!version.isInt() || version.intValue() < 1) {
            throw new UnreadableWorkshopFile("version", Messages.text("workshop_file.number_from"));
        }
        if (version.intValue() > VERSION) {
            throw new UnreadableWorkshopFile("", Messages.text("workshop_file.file_made_by_newer"));
        }
        requireKnown("", tree, NAMES);
        var records = tree.path("records");
        if (!records.isObject()) {
            throw new UnreadableWorkshopFile("records", Messages.text("workshop_file.records_missing"));
        }
        requireKnown(
                "records",
                records,
                Workshop.kinds().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
        return records;
    }

    private static void requireKnown(String place, JsonNode object, Set<String> known) {
        var unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new UnreadableWorkshopFile(place, Messages.text("workshop_file.not_known_here", unknown.first()));
        }
    }

    private static List<Item> items(JsonNode records) {
        var items = new ArrayList<Item>();
        for (var kind : Workshop.kinds()) {
            var list = records.path(kind.getSimpleName());
            if (!list.isMissingNode() && !list.isArray()) {
                throw new UnreadableWorkshopFile(
                        "records." + kind.getSimpleName(), Messages.text("workshop_file.list"));
            }
            for (int i = 0; i < list.size(); i++) {
                items.add(item(kind, i, list.get(i)));
            }
        }
        return items;
    }

    private static Item item(Class<? extends Item> kind, int index, JsonNode node) {
        var place = kind.getSimpleName() + " " + (index + 1);
        if (!(node instanceof ObjectNode record) || record.has("type")) {
            throw new UnreadableWorkshopFile(place, Messages.text("workshop_file.not_record"));
        }
        try {
            return WorkshopJson.CODEC.convert(record.put("type", kind.getSimpleName()), kind);
        } catch (UnreadableJson e) {
            throw new UnreadableWorkshopFile(place + (e.place().isEmpty() ? "" : " " + e.place()), e.reason());
        }
    }
}
