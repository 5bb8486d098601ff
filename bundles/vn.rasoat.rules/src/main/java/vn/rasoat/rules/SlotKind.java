package vn.rasoat.rules;

/** How an answer is kept in a slot. */
enum SlotKind {
    WORD(1, Encoding.SILENT),
    FLAG(1, Encoding.SILENT),
    GIVEN(1, Encoding.SILENT),
    NUMBER(1, Encoding.ABSENT),
    THOUSANDTHS(1, Encoding.ABSENT),
    DATE(2, Encoding.ABSENT),
    AMOUNT(2, Encoding.ABSENT);

    private final int width;
    private final int blank;

    SlotKind(int width, int blank) {
        this.width = width;
        this.blank = blank;
    }

    int width() {
        return width;
    }

    int blank() {
        return blank;
    }
}
