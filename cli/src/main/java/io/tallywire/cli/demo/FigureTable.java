package io.tallywire.cli.demo;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Figures as a table of text, in the order in which they stand in the article. */
final class FigureTable {
    private static final int WIDEST = 36;
    private static final List<String> HEAD = List.of("VALUE", "HEDGE", "UNIT", "COUNTED", "SOURCE", "TIME", "MODALITY");

    private FigureTable() {
    }

    static String of(List<JsonNode> figures) {
        if (figures.isEmpty()) {
            return "  no figures\n";
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        figures.stream().sorted(Comparator.comparingInt(figure -> figure.path("start").asInt())).map(FigureTable::row)
                .forEach(rows::add);
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append("  ").append(row.get(column)).repeat(' ', width(rows, column) - row.get(column).length());
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static List<String> row(JsonNode figure) {
        return List.of(value(figure.path("lower"), figure.path("upper")), figure.path("hedge").asText(),
                figure.path("unit").asText(), cut(figure.path("counted").path("text").asText("–")),
                cut(figure.path("source").path("name").asText("–")), time(figure.path("time")),
                figure.path("modality").asText());
    }

    private static String value(JsonNode lower, JsonNode upper) {
        if (lower.isNumber() && upper.isNumber()) {
            boolean point = lower.decimalValue().compareTo(upper.decimalValue()) == 0;
            return point ? number(lower.decimalValue()) : number(lower.decimalValue()) + " to " + number(upper.decimalValue());
        }
        return lower.isNumber() ? "≥ " + number(lower.decimalValue()) : "≤ " + number(upper.decimalValue());
    }

    private static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }

    private static String time(JsonNode time) {
        String from = time.path("from").asText("");
        String to = time.path("to").asText("");
        if (from.isEmpty() && to.isEmpty()) {
            return "–";
        }
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
