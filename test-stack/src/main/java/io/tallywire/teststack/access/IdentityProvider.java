package io.tallywire.teststack.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID Connect provider on loopback that tells where it is, which key it signs with, and nothing else. It gives tokens as
 * Keycloak does: the roles stand in {@code realm_access}.
 */
public final class IdentityProvider implements AutoCloseable {
    static final String AUDIENCE = "tallywire";

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String KEYS = "/keys";

    private final HttpServer server;
    final RsaJsonWebKey key;

    private IdentityProvider(HttpServer server, RsaJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    public static IdentityProvider start() {
        return startOn(0);
    }

    /** @param port 0 for any that is free */
    public static IdentityProvider startOn(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            IdentityProvider provider = new IdentityProvider(server, newKey("ours"));
            provider.answer(DISCOVERY, JsonUtil.toJson(Map.of("issuer", provider.url(), "jwks_uri", provider.url() + KEYS,
                    "authorization_endpoint", provider.url() + "/none", "token_endpoint", provider.url() + "/none",
                    "response_types_supported", List.of("code"), "subject_types_supported", List.of("public"),
                    "id_token_signing_alg_values_supported", List.of("RS256"))));
            provider.answer(KEYS, new JsonWebKeySet(provider.key).toJson());
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What `quarkus.oidc.auth-server-url` is set to. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A good token for five minutes. */
    public String token(String... roles) {
        return token(Duration.ofMinutes(5), roles);
    }

    /** @param life how long it is good from now on, to the second */
    public String token(Duration life, String... roles) {
        return Signing.signed(claims(life, roles), key);
    }

    JwtClaims claims(Duration life, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience(AUDIENCE);
        claims.setSubject("somebody");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTime(org.jose4j.jwt.NumericDate.fromMilliseconds(System.currentTimeMillis() + life.toMillis()));
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
