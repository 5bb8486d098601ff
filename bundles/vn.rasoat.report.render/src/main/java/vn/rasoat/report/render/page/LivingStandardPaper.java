package vn.rasoat.report.render.page;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.report.LivingStandardList;

/**
 * The draft decision on households of average living standard, its list, and what the drafter has
 * to know. Number, date and signer are left to people.
 */
final class LivingStandardPaper {

    private static final float SIZE = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String BASIS = "basis.";
    private static final List<Block.Column> COLUMNS =
            List.of(
                    new Block.Column(6, Block.Align.CENTRE),
                    new Block.Column(32, Block.Align.LEFT),
                    new Block.Column(22, Block.Align.LEFT),
                    new Block.Column(10, Block.Align.CENTRE),
                    new Block.Column(11, Block.Align.CENTRE),
                    new Block.Column(19, Block.Align.RIGHT));

    private LivingStandardPaper() {}

    static Paper of(LivingStandardList list) {
        List<Paper.Sized> sheets = new ArrayList<>();
        if (list.households().isEmpty()) {
            sheets.add(sheet(List.of(title(list), none()), list));
        } else {
            sheets.add(sheet(decision(list), list));
            sheets.add(sheet(annex(list), list));
        }
        if (!list.open().isEmpty()) {
            sheets.add(sheet(notes(list), list));
        }
        return new Paper(PageTexts.get("decision.document"), false, sheets);
    }

    private static Paper.Sized sheet(List<Block> blocks, LivingStandardList list) {
        return new Paper.Sized(
                new Sheet(blocks, References.of(list.round().standard())), SIZE, false);
    }

    private static String year(LivingStandardList list) {
        return Numbers.plain(list.round().key().year());
    }

    private static Block title(LivingStandardList list) {
        return new Block.Title(
                PageTexts.get("decision.title"),
                List.of(
                        PageTexts.get("decision.draft"),
                        PageTexts.get("decision.subject", year(list))));
    }

    private static Block none() {
        return new Block.Paragraph(PageTexts.get("decision.none"), Block.Style.PLAIN);
    }

    private static List<Block> decision(LivingStandardList list) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Letterhead(
                        List.of(list.authority(), PageTexts.get("decision.number")),
                        PageTexts.lines("state")));
        blocks.add(new Block.Paragraph(PageTexts.get("decision.place"), Block.Style.RIGHT));
        blocks.add(title(list));
        blocks.add(
                new Block.Paragraph(
                        PageTexts.get("decision.authority", list.authority()),
                        Block.Style.CENTRED));
        for (String basis : basis(list)) {
            blocks.add(new Block.Paragraph(basis, Block.Style.PLAIN));
        }
        blocks.add(new Block.Paragraph(PageTexts.get("decision.decides"), Block.Style.CENTRED));
        int persons = list.households().stream().mapToInt(LivingStandardList.Entry::persons).sum();
        for (String article :
                PageTexts.lines(
                        "decision.articles",
                        Numbers.grouped(list.households().size()),
                        Numbers.grouped(persons),
                        year(list))) {
            blocks.add(new Block.Paragraph(article, Block.Style.PLAIN));
        }
        blocks.add(
                new Block.Signatures(
                        PageTexts.lines("decision.receivers"), PageTexts.lines("decision.signer")));
        blocks.add(new Block.Paragraph(PageTexts.get("decision.check"), Block.Style.NOTE));
        return blocks;
    }

    /** The acts a decision rests on are data: they go with the standard of the round. */
    private static List<String> basis(LivingStandardList list) {
        List<String> basis = new ArrayList<>(PageTexts.lines(BASIS + "common"));
        String standard = list.round().standard().id();
        basis.addAll(
                PageTexts.has(BASIS + standard)
                        ? PageTexts.lines(BASIS + standard)
                        : PageTexts.lines(BASIS + "unknown", standard));
        basis.add(
                PageTexts.get(
                        "basis.result",
                        list.round().startsOn().format(DAY),
                        list.round().endsOn().format(DAY)));
        basis.add(PageTexts.get("basis.proposal"));
        return basis;
    }

    private static List<Block> annex(LivingStandardList list) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Title(
                        PageTexts.get("list.title", year(list)),
                        PageTexts.lines("list.below", list.authority())));
        List<Block.Row> rows = new ArrayList<>();
        int persons = 0;
        for (LivingStandardList.Entry entry : list.households()) {
            persons += entry.persons();
            rows.add(
                    Block.Row.plain(
                            List.of(
                                    Numbers.plain(rows.size() + 1),
                                    entry.head().isBlank()
                                            ? PageTexts.get("list.noName")
                                            : entry.head(),
                                    entry.key().village(),
                                    entry.key().number(),
                                    Numbers.plain(entry.persons()),
                                    income(entry.income()))));
        }
        rows.add(
                Block.Row.strong(
                        List.of(
                                "",
                                PageTexts.get("list.total", Numbers.grouped(rows.size())),
                                "",
                                "",
                                Numbers.grouped(persons),
                                "")));
        blocks.add(
                new Block.Grid(
                        COLUMNS,
                        List.of(
                                PageTexts.lines("list.header").stream()
                                        .map(text -> new Block.Head(text, 1))
                                        .toList()),
                        rows));
        if (list.households().stream().anyMatch(entry -> entry.income().isEmpty())) {
            blocks.add(new Block.Paragraph(PageTexts.get("list.stated"), Block.Style.NOTE));
        }
        return blocks;
    }

    private static String income(OptionalLong income) {
        return income.isPresent() ? Numbers.grouped(income.getAsLong()) : "";
    }

    private static List<Block> notes(LivingStandardList list) {
        List<String> items = new ArrayList<>();
        for (Issue issue : list.open()) {
            String message = IssueTexts.VIETNAMESE.message(issue);
            String text =
                    issue.value().isEmpty()
                            ? message
                            : PageTexts.get("notes.place", issue.value(), message);
            items.add(text + " " + IssueTexts.VIETNAMESE.repair(issue));
        }
        return List.of(
                new Block.Title(
                        PageTexts.get("notes.title"), List.of(PageTexts.get("notes.below"))),
                new Block.Bullets(items));
    }
}
