package vn.rasoat.report.render.page;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of an explanation is printed. What is left out is never left out in silence: the page
 * says how many there are more, and where to see them; a shortened text ends with an ellipsis.
 *
 * @param size size of running text in points
 * @param meaning letters of what an indicator means at most; 0 for none
 * @param items items of B1 at most
 * @param entries entries of every other list at most
 * @param letters length of one text at most
 */
record Detail(float size, int meaning, int items, int entries, int letters) {

    /** Below this nobody could be asked to read it. */
    private static final float LEAST_SIZE = 7.5f;

    private static final float LARGEST_SIZE = 11;
    private static final float STEP = 0.5f;
    private static final int ALL = Integer.MAX_VALUE;

    /** Of the title of a standard this much always stands. */
    private static final int TITLE = 200;

    /** From the most generous to the last resort: smaller first, only then less. */
    static List<Detail> ladder() {
        List<Detail> ladder = new ArrayList<>();
        for (float size = LARGEST_SIZE; size >= LEAST_SIZE; size -= STEP) {
            ladder.add(new Detail(size, ALL, ALL, ALL, ALL));
        }
        ladder.add(new Detail(LEAST_SIZE, 120, ALL, ALL, 300));
        ladder.add(new Detail(LEAST_SIZE, 70, ALL, 12, 240));
        ladder.add(new Detail(LEAST_SIZE, 0, 24, 10, 160));
        ladder.add(new Detail(LEAST_SIZE, 0, 18, 8, 120));
        ladder.add(new Detail(LEAST_SIZE, 0, 15, 6, 100));
        ladder.add(new Detail(LEAST_SIZE, 0, 9, 4, 80));
        ladder.add(new Detail(LEAST_SIZE, 0, 3, 3, 60));
        ladder.add(new Detail(LEAST_SIZE, 0, 0, 2, 40));
        return ladder;
    }

    /** The text, shortened with an ellipsis where it is too long. */
    String cut(String text) {
        return cut(text, letters);
    }

    /** What an indicator means, empty where there is no room for it. */
    String meaning(String text) {
        return meaning == 0 ? "" : cut(text, meaning);
    }

    /** The title of a standard. */
    String title(String text) {
        return cut(text, Math.max(letters, TITLE));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // a letter of two chars is not torn apart
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).strip() + "…";
    }

    /** The first entries, and a line that says how many there are more. */
    List<String> list(List<String> all) {
        List<String> shown = new ArrayList<>();
        for (String entry : all.subList(0, Math.min(entries, all.size()))) {
            shown.add(cut(entry));
        }
        if (all.size() > shown.size()) {
            shown.add(PageTexts.get("more", Numbers.plain(all.size() - shown.size())));
        }
        return shown;
    }
}
