package io.tallywire.teststack.access;

import java.security.Key;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Tokens signed in good ways and bad ones. */
final class Signing {
    private Signing() {
    }

    static String signed(JwtClaims claims, RsaJsonWebKey key) {
        return write(claims, AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey(), key.getKeyId());
    }

    static String unsigned(JwtClaims claims) {
        return write(claims, AlgorithmIdentifiers.NONE, null, null);
    }

    /** With the public key, which everybody knows, as if it were a secret that both sides share. */
    static String signedWithWhatIsPublic(JwtClaims claims, RsaJsonWebKey key) {
        return write(claims, AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(key.getPublicKey().getEncoded()), key.getKeyId());
    }

    private static String write(JwtClaims claims, String algorithm, @Nullable Key key, @Nullable String keyId) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", "JWT");
        if (keyId != null) {
            token.setKeyIdHeaderValue(keyId);
        }
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
