package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.UnknownFact;

/**
 * Phiếu A.
 *
 * @param items its items, in their order
 * @param cutOff from so many a household is surely not poor
 * @param result path of the stated result
 * @param reason path of the reason why a household was sent on all the same
 */
record FormA(List<Item> items, NamedValue cutOff, String result, String reason) {

    FormA {
        items = List.copyOf(items);
    }

    /** Its items whose text nobody knows, and its cut-off where nobody knows that. */
    List<UnknownFact> unknown() {
        List<UnknownFact> unknown = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.citation().status() == FactStatus.UNKNOWN) {
                unknown.add(
                        new UnknownFact("formA.items." + (i + 1), item.name(), item.citation()));
            }
        }
        if (!cutOff.known()) {
            unknown.add(cutOff.unknown());
        }
        return unknown;
    }

    /**
     * An item.
     *
     * @param path of its flag
     * @param name in Vietnamese; what it would be where nobody knows its text
     * @param citation what it rests on
     */
    record Item(String path, String name, Citation citation) {}
}
