package io.tallywire.alerts.webhook.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secrets of subscriptions, and turns them into the form in which they are stored: encrypted by AES-256-GCM where
 * there
 * is a key, as they are otherwise. What was stored before there was a key stays readable.
 */
public final class SecretVault {
    private static final String PREFIX = "whsec_";
    private static final String ENCRYPTED = "aes256gcm:";
    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    private SecretVault(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    public static SecretVault plain() {
        return new SecretVault(null);
    }

    /**
     * @param key 32 bytes in Base64
     * @throws IllegalArgumentException if it is not
     */
    public static SecretVault encrypting(String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("tallywire.webhooks.key must be " + KEY_BYTES
                    + " bytes in Base64, as 'openssl rand -base64 32' prints them");
        }
        return new SecretVault(new SecretKeySpec(bytes, "AES"));
    }

    /** A new secret, in the form of Standard Webhooks. */
    public String make() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The secret as it is stored. */
    public String seal(String secret) {
        if (key == null) {
            return secret;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        return ENCRYPTED + Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException if it was stored with another key than the present one */
    public String open(String stored) {
        if (!stored.startsWith(ENCRYPTED)) {
            return stored;
        }
        if (key == null) {
            throw new IllegalStateException("the secret is stored encrypted and tallywire.webhooks.key is not set");
        }
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(ENCRYPTED.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] sealed = new byte[all.remaining()];
        all.get(sealed);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, sealed), StandardCharsets.UTF_8);
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret does not fit tallywire.webhooks.key", e);
        }
    }
}
