package vn.rasoat.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows as bytes: the length of what follows, the number of values, then each of them as the number
 * it is shared under, or as its length and letters.
 */
final class PackedRow {

    /** Bytes of the length of a row. */
    static final int HEAD = Integer.BYTES;

    /** Says that letters follow; other numbers are those of shared values, counted from here. */
    private static final int LETTERS = 0;

    private byte[] bytes;
    private int length;

    PackedRow(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    /** All rows; reading them changes nothing. */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    void write(String[] values, SharedValues shared) {
        int start = length;
        room(HEAD);
        length += HEAD;
        number(values.length);
        for (String value : values) {
            int number = shared.number(value);
            if (number == SharedValues.NONE) {
                byte[] letters = value.getBytes(StandardCharsets.UTF_16BE);
                number(LETTERS);
                number(letters.length);
                room(letters.length);
                System.arraycopy(letters, 0, bytes, length, letters.length);
                length += letters.length;
            } else {
                number(number + 1);
            }
        }
        ByteBuffer.wrap(bytes).putInt(start, length - start - HEAD);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private void number(int number) {
        room(5);
        int rest = number;
        while (rest > 0x7F) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** The length of the row that begins here; the buffer stays where it is. */
    static int length(ByteBuffer row) {
        return row.getInt(row.position());
    }

    /** The values of the row that begins here. */
    static String[] read(ByteBuffer row, SharedValues shared) {
        row.getInt();
        String[] values = new String[number(row)];
        for (int i = 0; i < values.length; i++) {
            int number = number(row);
            if (number == LETTERS) {
                byte[] letters = new byte[number(row)];
                row.get(letters);
                values[i] = new String(letters, StandardCharsets.UTF_16BE);
            } else {
                values[i] = shared.value(number - 1);
            }
        }
        return values;
    }

    private static int number(ByteBuffer row) {
        int number = 0;
        int shift = 0;
        byte part = row.get();
        while (part < 0) {
            number |= (part & 0x7F) << shift;
            shift += 7;
            part = row.get();
        }
        return number | part << shift;
    }
}
