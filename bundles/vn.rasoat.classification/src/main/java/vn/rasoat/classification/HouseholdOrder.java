package vn.rasoat.classification;

import java.util.Comparator;
import vn.rasoat.api.survey.HouseholdKey;

/** Orders the households of a village as people count: 2 before 10, numbers before other texts. */
final class HouseholdOrder {

    static final Comparator<HouseholdKey> BY_NUMBER =
            Comparator.<HouseholdKey, Boolean>comparing(key -> !digits(key.number()))
                    .thenComparing(HouseholdKey::number, HouseholdOrder::compare)
                    .thenComparing(HouseholdKey::discriminator);

    private HouseholdOrder() {}

    private static int compare(String one, String two) {
        if (digits(one) && digits(two)) {
            String a = significant(one);
            String b = significant(two);
            int byLength = Integer.compare(a.length(), b.length());
            return byLength != 0 ? byLength : a.compareTo(b);
        }
        return one.compareTo(two);
    }

    private static String significant(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    private static boolean digits(String number) {
        return number.matches("[0-9]+");
    }
}
