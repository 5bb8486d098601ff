package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import vn.rasoat.intake.template.TemplateFields.Choice;

/** The drop-down lists: each is a column of the hidden sheet. */
final class Lists {

    /** The columns before it hold the fingerprint. */
    private static final int FIRST_COLUMN = 3;

    private static final String NUMBERS = "numbers.";

    private final String sheet;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    Lists(String sheet) {
        this.sheet = sheet;
    }

    /** A list of words; the same name means the same list. */
    String choices(String name, List<Choice> choices) {
        return entries(name, choices.stream().map(Choice::label).toList());
    }

    /**
     * Takes a list up.
     *
     * @return the formula of its range
     */
    String entries(String name, List<String> entries) {
        lists.putIfAbsent(name, List.copyOf(entries));
        String column = letters(FIRST_COLUMN + new ArrayList<>(lists.keySet()).indexOf(name));
        return sheet + "!$" + column + "$2:$" + column + '$' + (lists.get(name).size() + 1);
    }

    /** A list of numbers; they are compared as numbers. */
    String numbers(String name, List<Integer> numbers) {
        return entries(NUMBERS + name, numbers.stream().map(Object::toString).toList());
    }

    /**
     * Writes the lists.
     *
     * @return the first column that is free
     */
    int write(Worksheet worksheet) {
        int column = FIRST_COLUMN;
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            boolean numbers = list.getKey().startsWith(NUMBERS);
            worksheet.value(0, column, "list." + list.getKey());
            for (int i = 0; i < list.getValue().size(); i++) {
                String entry = list.getValue().get(i);
                if (numbers) {
                    worksheet.value(i + 1, column, Integer.valueOf(entry));
                } else {
                    worksheet.value(i + 1, column, entry);
                }
            }
            column++;
        }
        return column;
    }

    /** The letters of a column. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
