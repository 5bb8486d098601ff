package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.rasoat.intake.text.Data;

/**
 * A sheet as {@code workbook.yaml} has it.
 *
 * @param name its name
 * @param kind the word of the importer for what it holds
 * @param title with {0} year of the round, {1} year of the round before
 * @param titleWithoutPrevious the title of a workbook that is not filled
 * @param note one line below the title
 * @param repeatFrom path of the first column that is printed on every page, empty for none
 * @param freezeAfter path of the last column that stays when scrolling, empty for none
 * @param groups its columns
 */
record SheetPlan(
        String name,
        String kind,
        String title,
        String titleWithoutPrevious,
        String note,
        String repeatFrom,
        String freezeAfter,
        List<Group> groups) {

    private static final String[] KEYS = {
        "name",
        "kind",
        "title",
        "title-without-previous",
        "note",
        "repeat-from",
        "freeze-after",
        "groups"
    };

    /**
     * Columns under one heading.
     *
     * @param title the heading
     * @param pageBreak whether a new printed page begins with them
     * @param columns the columns
     */
    record Group(String title, boolean pageBreak, List<ColumnPlan> columns) {}

    static SheetPlan of(Map<String, Object> node) {
        Data.only(WorkbookPlan.FILE, node, KEYS);
        List<Group> groups = new ArrayList<>();
        for (Map<String, Object> group : Data.maps(node.get("groups"))) {
            Data.only(WorkbookPlan.FILE, group, "title", "page-break", "columns");
            groups.add(
                    new Group(
                            (String) group.get("title"),
                            Boolean.TRUE.equals(group.get("page-break")),
                            Data.maps(group.get("columns")).stream().map(ColumnPlan::of).toList()));
        }
        String title = (String) node.get("title");
        return new SheetPlan(
                (String) node.get("name"),
                (String) node.get("kind"),
                title,
                (String) node.getOrDefault("title-without-previous", title),
                (String) node.get("note"),
                (String) node.getOrDefault("repeat-from", ""),
                (String) node.getOrDefault("freeze-after", ""),
                groups);
    }
}
