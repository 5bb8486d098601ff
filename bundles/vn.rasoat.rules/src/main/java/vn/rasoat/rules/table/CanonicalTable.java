package vn.rasoat.rules.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.rasoat.api.survey.Area;

/**
 * The one text of a table: the same table typed into a workbook, a CSV file or YAML gives the same
 * bytes. Items and options keep the order of the annex, everything else has a fixed one.
 */
final class CanonicalTable {

    private CanonicalTable() {}

    static String text(TableContent table) {
        StringBuilder out = new StringBuilder();
        line(out, "kind", YamlTable.KIND);
        line(out, "id", table.id());
        line(out, "revision", Integer.toString(table.revision()));
        line(out, "standard", table.standard());
        line(out, "act", table.act());
        line(out, "at", table.at());
        line(out, "source", table.source());
        line(out, "checkedBy", table.checkedBy());
        line(out, "checkedOn", table.checkedOn().toString());
        out.append("lines:\n");
        for (Area area : Area.values()) {
            line(out, "  " + area.word(), Integer.toString(table.lines().get(area)));
        }
        if (table.forTests()) {
            line(out, "forTests", "yes");
        }
        out.append("items:\n");
        table.items().forEach(item -> item(out, item));
        return out.toString();
    }

    static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void item(StringBuilder out, B1Item item) {
        line(out, "  - key", item.key());
        line(out, "    family", item.family());
        line(out, "    name", item.name());
        if (item.hasMark()) {
            line(out, "    notGivenTo", item.notGivenTo());
        }
        out.append("    options:\n");
        for (B1Option option : item.options()) {
            line(out, "      - code", option.code());
            line(out, "        name", option.name());
            out.append("        points:\n");
            for (int i = 0; i < TableLayout.POINT_KEYS.size(); i++) {
                String points = Integer.toString(option.points().get(i));
                line(out, "          " + TableLayout.POINT_KEYS.get(i), points);
            }
        }
    }

    /** Text is quoted, so that no name is taken for something else. */
    private static void line(StringBuilder out, String key, String value) {
        out.append(key).append(": \"");
        out.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n");
    }
}
