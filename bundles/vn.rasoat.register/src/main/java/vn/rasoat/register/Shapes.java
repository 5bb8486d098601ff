package vn.rasoat.register;

import java.time.LocalDate;
import java.util.List;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;

/** The versioned tables. */
final class Shapes {

    private static final List<String> HOUSEHOLD =
            List.of("commune", "village", "household_number", "discriminator");

    /**
     * Read and written by {@link HouseholdTable}, which tells households by more than their ids.
     */
    static final VersionedTable.Shape HOUSEHOLDS =
            new VersionedTable.Shape(
                    "household",
                    List.of("household_id"),
                    List.of(
                            "commune",
                            "village",
                            "household_number",
                            "discriminator",
                            "content_sha256",
                            "answers"),
                    List.of(
                            String.class,
                            String.class,
                            String.class,
                            String.class,
                            String.class,
                            String.class));

    static final VersionedTable.Shape COVER =
            new VersionedTable.Shape("opening_cover", List.of("commune"), List.of(), List.of());

    static final VersionedTable.Shape OPENING =
            new VersionedTable.Shape(
                    "opening_entry",
                    HOUSEHOLD,
                    List.of("opening_class", "persons"),
                    List.of(String.class, Integer.class));

    /** One event of a kind a household and round: a corrected date replaces, it does not add. */
    static final VersionedTable.Shape EVENT =
            new VersionedTable.Shape(
                    "household_event",
                    List.of("commune", "village", "household_number", "discriminator", "kind"),
                    List.of("happened_on", "recognised_class", "persons"),
                    List.of(LocalDate.class, String.class, Integer.class));

    static final VersionedTable.Shape RESIDENTS =
            new VersionedTable.Shape(
                    "residents",
                    List.of("commune"),
                    List.of("households", "persons"),
                    List.of(Integer.class, Integer.class));

    private Shapes() {}

    static List<String> key(HouseholdKey key) {
        return List.of(key.commune(), key.village(), key.number(), key.discriminator());
    }

    static List<String> key(HouseholdEvent event) {
        HouseholdKey key = event.key();
        return List.of(
                key.commune(),
                key.village(),
                key.number(),
                key.discriminator(),
                event.kind().word());
    }
}
