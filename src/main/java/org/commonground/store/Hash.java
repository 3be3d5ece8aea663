package org.commonground.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, 32 bytes. */
final class Hash {

    private Hash() {}

    /** Of texts in their order; a zero byte stands after each, so that moving a border makes a difference. */
    static byte[] of(byte[] before, String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (var text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static byte[] of(String... texts) {
        return of(new byte[0], texts);
    }
}
