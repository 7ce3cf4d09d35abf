package io.tallywire.teststack.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;

/** Tokens that carry every role and must open no door, by what is wrong with them. */
final class BadTokens {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String[] EVERYTHING = { "publisher", "reader", "editor", "operator" };

    private BadTokens() {
    }

    static Map<String, String> of(IdentityProvider provider) {
        RsaJsonWebKey key = provider.key;
        RsaJsonWebKey stranger = IdentityProvider.newKey("strange");
        RsaJsonWebKey impostor = IdentityProvider.newKey(key.getKeyId());
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", provider.token(Duration.ofMinutes(-5), EVERYTHING));
        tokens.put("unsigned", Signing.unsigned(good(provider)));
        tokens.put("signed by a stranger", Signing.signed(good(provider), stranger));
        tokens.put("signed by a stranger under our key's name", Signing.signed(good(provider), impostor));
        tokens.put("signed with the public key", Signing.signedWithWhatIsPublic(good(provider), key));
        tokens.put("for another audience", Signing.signed(with(provider, "aud", "elsewhere"), key));
        tokens.put("for no audience", Signing.signed(with(provider, "aud", null), key));
        tokens.put("of another issuer", Signing.signed(with(provider, "iss", "https://elsewhere.test/realms/x"), key));
        tokens.put("without an end", Signing.signed(with(provider, "exp", null), key));
        tokens.put("with other roles than were signed", swapped(provider));
        tokens.put("no token at all", "letmein");
        return tokens;
    }

    private static JwtClaims good(IdentityProvider provider) {
        return provider.claims(LIFE, EVERYTHING);
    }

    private static JwtClaims with(IdentityProvider provider, String claim, @org.jspecify.annotations.Nullable Object value) {
        JwtClaims claims = good(provider);
        if (value == null) {
            claims.unsetClaim(claim);
        } else {
            claims.setClaim(claim, value);
        }
        return claims;
    }

    /** Header and signature of one token around the claims of another. */
    private static String swapped(IdentityProvider provider) {
        String[] honest = provider.token("publisher").split("\\.", -1);
        String[] wished = Signing.signed(good(provider), provider.key).split("\\.", -1);
        return honest[0] + "." + wished[1] + "." + honest[2];
    }
}
