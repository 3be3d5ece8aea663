package org.commonground.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.commonground.i18n.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Records to JSON and back. The text is canonical: components in the order of declaration, map keys sorted, dates in ISO 8601,
 * so that equal values have equal text and a hash of the text is a hash of the value.
 *
 * <p>Reading is strict: an unknown, missing or doubled name, text after the end, nesting deeper than {@value #MAX_DEPTH} or a
 * string longer than {@value #MAX_STRING} characters is refused with the place. Only an {@link Optional} may be left out.
 * Variants of a sealed interface are told apart by a {@code "type"} with the simple name of the record.
 */
public final class Json {

    /** Deepest nesting read. Our own files need fewer than ten levels. */
    public static final int MAX_DEPTH = 64;

    /** Longest single string read, in characters. */
    public static final int MAX_STRING = 1_000_000;

    /** Most names, values and brackets in one text. A full workshop needs a tenth; more would only fill the memory. */
    public static final long MAX_TOKENS = 2_000_000;

    private final JsonMapper mapper;

    /** Finding the way to write a type takes longer than writing a small value of it. */
    private final Map<Type, ObjectWriter> writers = new ConcurrentHashMap<>();

    /** @param sealedTypes the sealed interfaces whose records carry a {@code "type"} */
    public Json(Class<?>... sealedTypes) {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxTokenCount(MAX_TOKENS)
                        .build())
                .build();
        var builder = JsonMapper.builder(factory)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                // The components are what is kept; a method named isBreak is not.
                .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
                // A number keeps its digits: 1.50 stays 1.50.
                .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .annotationIntrospector(new AllButOptionalRequired())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS));
        builder.withCoercionConfig(
                LogicalType.Textual,
                text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        for (var type : sealedTypes) {
            builder.addMixIn(type, ByType.class);
        }
        mapper = builder.build();
    }

    /** The canonical text of a value. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** As {@link #write(Object)}, for collections of a sealed type, whose own class does not say what it holds. */
    public String write(Object value, Type type) {
        return writers.computeIfAbsent(type, t -> mapper.writerFor(mapper.constructType(t)))
                .writeValueAsString(value);
    }

    /** The same, indented for people. */
    public String writeReadable(Object value) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /** The value as a tree, for files that hold several kinds. */
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** @throws UnreadableJson with line, column and reason where the text is not exactly one value of the type */
    public <T> T read(String text, Class<T> type) {
        return wrapErrors(() -> mapper.readValue(text, type));
    }

    /** As {@link #read(String, Class)}, for generic types. */
    public <T> T read(String text, Type type) {
        return wrapErrors(() -> mapper.readValue(text, mapper.constructType(type)));
    }

    /** As {@link #read(String, Class)}, from a file's bytes, which must be UTF-8. */
    public <T> T read(byte[] utf8, Class<T> type) {
        return read(text(utf8), type);
    }

    /** Reads UTF-8 text into a tree; see {@link #read(byte[], Class)}. */
    public JsonNode readTree(byte[] utf8) {
        var text = text(utf8);
        return wrapErrors(() -> mapper.readTree(text));
    }

    /** One branch of a tree as a value; see {@link #read(String, Class)}. */
    public <T> T convert(JsonNode node, Class<T> type) {
        return wrapErrors(() -> mapper.treeToValue(node, type));
    }

    /** Whether a text holds a control character that is none of the allowed ones. */
    public static boolean holdsControlCharacter(String text, String allowed) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && allowed.indexOf(c) < 0);
    }

    /** Whether a text holds half of a character that has two halves (a lone surrogate). No file can hold it, so it would come out as "?". */
    public static boolean holdsHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Some editors put a byte order mark before the text. */
    private static String text(byte[] utf8) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableJson("", Messages.text("json.not_text_utf"), e);
        }
    }

    private static <T> T wrapErrors(Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException e) {
            throw UnreadableJson.of(e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface ByType {}

    /** Every component of a record has to be there, but for an {@link Optional}. */
    private static final class AllButOptionalRequired extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getRawType() != Optional.class;
        }
    }
}
