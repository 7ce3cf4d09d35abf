package io.tallywire.claims.series;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A timeline as comma-separated values (RFC 4180). */
final class EstimateCsv {
    static final String HEADER = "publishedAt,source,lower,upper,hedge,role,modality,claimId,articleId,publisher,url,text\r\n";

    private EstimateCsv() {
    }

    static void write(List<Estimate> estimates, Writer csv) throws IOException {
        for (Estimate one : estimates) {
            List<@Nullable String> cells = Arrays.asList(one.publishedAt().toString(), one.source(),
                    one.lower() == null ? null : one.lower().toPlainString(),
                    one.upper() == null ? null : one.upper().toPlainString(),
                    code(one.hedge()), code(one.role()), code(one.modality()), one.claimId(), one.articleId(), one.publisher(),
                    one.url(),
                    one.text());
            for (int i = 0; i < cells.size(); i++) {
                csv.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
            }
            csv.append("\r\n");
        }
    }

    private static String code(Enum<?> value) {
        try {
            return value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class).value();
        } catch (NoSuchFieldException e) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Quoted where needed; a cell that a spreadsheet would run as a formula is made text by a leading apostrophe. */
    static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String safe = value.matches("(?s)[=+@\t\r-].*") && !value.matches("-[0-9.]+") ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
