package vn.rasoat.itests.tally;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What a cell must hold. */
sealed interface Figure {

    /** Nothing can be printed. */
    Figure BLANK = new Blank();

    static Figure count(long value) {
        return new Count(value);
    }

    /**
     * A percentage of exact counts: two decimals, half up, trailing zeros dropped; blank where
     * there is nothing to divide by.
     */
    static Figure rate(long part, long whole) {
        if (whole == 0) {
            return BLANK;
        }
        long hundredths = (2 * 10_000 * part + whole) / (2 * whole);
        String text = hundredths / 100 + "." + String.format("%02d", hundredths % 100);
        return new Rate(text.replaceFirst("\\.?0*$", ""));
    }

    JsonNode json();

    /** Also by type: a count as text, or a rate as number, is wrong. */
    boolean standsIn(JsonNode cell);

    /** Households, persons or children: a whole JSON number. */
    record Count(long value) implements Figure {
        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.numberNode(value);
        }

        @Override
        public boolean standsIn(JsonNode cell) {
            return cell.isIntegralNumber() && cell.canConvertToLong() && cell.asLong() == value;
        }
    }

    /** A rate as it is printed. */
    record Rate(String text) implements Figure {
        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.textNode(text);
        }

        @Override
        public boolean standsIn(JsonNode cell) {
            return cell.isTextual() && cell.asText().equals(text);
        }
    }

    /** Nothing: null. */
    record Blank() implements Figure {
        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.nullNode();
        }

        @Override
        public boolean standsIn(JsonNode cell) {
            return cell.isNull();
        }
    }
}
