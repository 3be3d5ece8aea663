package org.commonground.store.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256, 32 bytes. */
public final class Hash {

    private Hash() {}

    /** Of texts in their order; a zero byte after each, so that moving a boundary between two texts changes the hash. */
    static byte[] of(byte[] before, String... texts) {
        var digest = sha256();
        digest.update(before);
        for (var text : texts) {
            add(digest, text);
        }
        return digest.digest();
    }

    public static byte[] of(String... texts) {
        return of(new byte[0], texts);
    }

    /**
     * Of a record's row: the workshop's id, then the name and the value of each column as it is stored. NULL is left out, so that a
     * column that is added later, and is NULL in the rows of before, changes no hash.
     *
     * @param names of the columns, in alphabetical order
     * @param values in the same order: text, whole numbers or NULL
     */
    static byte[] ofRow(String workshop, List<String> names, List<@Nullable Object> values) {
        var digest = sha256();
        add(digest, workshop);
        for (int i = 0; i < names.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                add(digest, names.get(i));
                add(digest, value.toString());
            }
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
