package org.commonground.report.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.AppVersion;
import org.commonground.i18n.Messages;
import org.commonground.json.NewerFormat;
import org.commonground.json.UnreadableJson;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.WorkshopJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The archive file of one workshop: {@code {"format": "common-ground-workshop", "version": 1, "app": "0.1.0", "records":
 * {"Details": […], "Card": […], …}}}, indented JSON in UTF-8, private notes included. Its shape is described for other programs in {@code
 * formats/workshop.schema.json}.
 *
 * <p>{@code previous}, where there is one, has the actions, statements, decisions, reviews and versions as an earlier version of the
 * plan went out, so that "What changed" is the same on another laptop.
 *
 * <p>The file is complete except for the votes of ballots that are not revealed. Sealed votes must not be in any file, and a ballot
 * without votes is of no use, so it is written as discarded.
 */
public final class WorkshopFile {

    /** Value of {@code format}. */
    public static final String FORMAT = "common-ground-workshop";

    /** The version of written files, and the newest that can be read. */
    public static final int VERSION = 1;

    private static final Set<String> NAMES = Set.of("format", "version", "app", "records", "previous");

    /** What is compared between two versions of a plan. */
    private static final List<Class<? extends Item>> COMPARED =
            List.of(Action.class, Statement.class, Decision.class, Review.class, ExportVersion.class);

    private record Envelope(
            String format,
            int version,
            String app,
            Map<String, List<JsonNode>> records,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<JsonNode>> previous) {}

    /** @param previous the workshop when an earlier version of its plan went out, but for what no version is compared by */
    public record ArchivedWorkshop(Workshop workshop, Optional<Workshop> previous) {}

    private WorkshopFile() {}

    public static byte[] write(Workshop workshop) {
        return write(new ArchivedWorkshop(workshop, Optional.empty()));
    }

    public static byte[] write(ArchivedWorkshop archived) {
        var file = new Envelope(
                FORMAT,
                VERSION,
                AppVersion.current().number(),
                records(archived.workshop(), Workshop.kinds()),
                archived.previous().map(previous -> records(previous, COMPARED)).orElse(Map.of()));
        return (WorkshopJson.CODEC.writeReadable(file) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<JsonNode>> records(Workshop workshop, Collection<Class<? extends Item>> kinds) {
        return kinds.stream()
                .collect(Collectors.toMap(
                        Class::getSimpleName,
                        kind -> workshop.all(kind).stream()
                                .map(WorkshopFile::withoutSealedVotes)
                                .map(WorkshopFile::recordTree)
                                .toList()));
    }

    /** @throws UnreadableWorkshopFile unless the bytes are a valid workshop file of a supported version */
    public static Workshop read(byte[] file) {
        return readArchived(file).workshop();
    }

    /** @throws UnreadableWorkshopFile as {@link #read} */
    public static ArchivedWorkshop readArchived(byte[] file) {
        if (file.length > Limits.MAX_WORKSHOP_FILE_BYTES) {
            throw new UnreadableWorkshopFile("", Messages.text("workshop_file.file_larger_than_mb"));
        }
        var tree = tree(file);
        var items = items(records(tree, "records", Workshop.kinds()), Workshop.kinds());
        WorkshopFileCheck.check(items);
        var workshop = Workshop.of(items);
        return new ArchivedWorkshop(
                workshop,
                tree.has("previous")
                        ? Optional.of(previous(records(tree, "previous", COMPARED), items))
                        : Optional.empty());
    }

    /** References are not checked: what they refer to may have been deleted since. */
    private static Workshop previous(JsonNode records, List<Item> now) {
        var then = items(records, COMPARED);
        then.forEach(WorkshopTextCheck::check);
        var others = now.stream().filter(item -> !COMPARED.contains(item.getClass()));
        try {
            return Workshop.of(Stream.concat(others, then.stream()).toList());
        } catch (IllegalArgumentException e) {
            throw new UnreadableWorkshopFile(
                    "previous", Messages.text("workshop_file.file_damaged_not_workshop", e.getMessage()));
        }
    }

    /** The record as it is written to a file. */
    static Item withoutSealedVotes(Item item) {
        return item instanceof Ballot ballot ? ballot.outsideItsWorkshop() : item;
    }

    /** The type of the record is the name of its list, so it is not repeated in the record. */
    private static JsonNode recordTree(Item item) {
        var tree = (ObjectNode) WorkshopJson.CODEC.tree(item);
        tree.remove("type");
        return tree;
    }

    private static JsonNode tree(byte[] file) {
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
            throw new UnreadableWorkshopFile("", NewerFormat.sentence(tree, VERSION));
        }
        requireKnown("", tree, NAMES);
        return tree;
    }

    private static JsonNode records(JsonNode tree, String name, Collection<Class<? extends Item>> kinds) {
        var records = tree.path(name);
        if (!records.isObject()) {
            throw new UnreadableWorkshopFile(name, Messages.text("workshop_file.records_missing"));
        }
        requireKnown(name, records, kinds.stream().map(Class::getSimpleName).collect(Collectors.toSet()));
        return records;
    }

    private static void requireKnown(String place, JsonNode object, Set<String> known) {
        var unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new UnreadableWorkshopFile(place, Messages.text("workshop_file.not_known_here", unknown.first()));
        }
    }

    private static List<Item> items(JsonNode records, Collection<Class<? extends Item>> kinds) {
        var items = new ArrayList<Item>();
        for (var kind : kinds) {
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
