package io.tallywire.systemtest.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A key with a certificate that it signed itself, for servers on loopback.
 *
 * @param keyStore PKCS 12, with the password {@link #PASSWORD}
 * @param key unencrypted PEM
 * @param certificate PEM
 */
record ServerCertificate(Path keyStore, Path key, Path certificate) {
    static final String PASSWORD = "of-a-test";

    private static final String ALIAS = "server";

    static ServerCertificate make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        Path log = folder.resolve("keytool.log");
        int status = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", ALIAS, "-keyalg", "RSA", "-keysize", "2048", "-validity", "2", "-dname", "CN=loopback",
                "-ext", "san=ip:127.0.0.1,dns:localhost", "-ext", "bc=ca:true", "-storetype", "PKCS12", "-storepass", PASSWORD,
                "-keystore", store.toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (status != 0) {
            throw new IOException(Files.readString(log));
        }
        KeyStore loaded = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new ServerCertificate(store,
                pem(folder.resolve("server.key"), "PRIVATE KEY", loaded.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()),
                pem(folder.resolve("server.crt"), "CERTIFICATE", loaded.getCertificate(ALIAS).getEncoded()));
    }

    private static Path pem(Path file, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }
}
