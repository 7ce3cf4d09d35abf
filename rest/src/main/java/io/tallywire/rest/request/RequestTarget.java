package io.tallywire.rest.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Path and query of a request, as a client wrote them. */
final class RequestTarget {
    private RequestTarget() {
    }

    /** What must be changed in it; null if nothing. Nobody needs control characters there, save to forge lines of a log. */
    static @Nullable String fault(String uri) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(uri))).toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return "Path and query must be UTF-8, percent-encoded.";
        }
        return text.codePoints().anyMatch(RequestTarget::isControl) ? "Path and query must not hold control characters." : null;
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static byte[] bytes(String uri) {
        var bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '%') {
                bytes.write(hex(uri, i + 1) << 4 | hex(uri, i + 2));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                throw new IllegalArgumentException("not encoded");
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String uri, int at) {
        int digit = at < uri.length() && uri.charAt(at) < 0x80 ? Character.digit(uri.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("no hexadecimal digit");
        }
        return digit;
    }
}
