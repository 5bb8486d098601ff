package vn.rasoat.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the person at the console sees of receipt and forms. */
final class Summary {

    private static final String[] COUNTS = {
        "rowsRead", "new", "changed", "unchanged", "rejected", "duplicate", "skipped"
    };

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void receipt(JsonNode receipt) {
        out.println();
        out.println("Receipt for " + receipt.path("fileName").asText());
        out.println("  state " + receipt.path("state").asText());
        for (String count : COUNTS) {
            out.printf("  %-10s %,8d%n", count, receipt.path(count).asInt());
        }
        issues(receipt);
    }

    private void issues(JsonNode receipt) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, JsonNode> first = new LinkedHashMap<>();
        for (JsonNode issue : receipt.path("issues")) {
            numbers.merge(issue.path("code").asText(), 1, Integer::sum);
            first.putIfAbsent(issue.path("code").asText(), issue);
        }
        out.println("  issues     " + receipt.path("issues").size());
        numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        entry -> {
                            JsonNode issue = first.get(entry.getKey());
                            out.printf(
                                    "    %s %-7s %,7d x  first: %s%n",
                                    entry.getKey(),
                                    issue.path("severity").asText(),
                                    entry.getValue(),
                                    place(issue) + issue.path("messageEn").asText());
                        });
    }

    /** Sheet and cell, for example {@code Ho!C12: }. */
    private static String place(JsonNode issue) {
        if (!issue.hasNonNull("sheet")) {
            return "";
        }
        String cell = issue.path("column").asText("") + issue.path("row").asText("");
        cell = cell.replace("null", "");
        return issue.path("sheet").asText() + (cell.isEmpty() ? "" : "!" + cell) + ": ";
    }

    /** From form 7.1, whose first row is the unit itself. */
    void totals(JsonNode pack) {
        JsonNode cells = pack.path("forms").path("7.1").path("rows").path(0).path("cells");
        out.println();
        out.printf(
                "Totals of unit %s, %s%n", pack.path("unit").asText(), pack.path("round").asText());
        out.printf("  %-28s %12s %12s%n", "", "households", "persons");
        line("resident", cells, "1", "2");
        line("poor", cells, "3", "9");
        line("near-poor", cells, "5", "11");
        line("average living standard", cells, "7", "13");
    }

    private void line(String name, JsonNode cells, String households, String persons) {
        out.printf("  %-28s %12s %12s%n", name, count(cells, households), count(cells, persons));
    }

    private static String count(JsonNode cells, String column) {
        return cells.hasNonNull(column)
                ? String.format("%,d", cells.path(column).asLong())
                : "(blank)";
    }
}
