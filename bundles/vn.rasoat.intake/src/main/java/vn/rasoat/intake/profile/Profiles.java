package vn.rasoat.intake.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.rasoat.intake.field.FieldCatalogue;

/** The profiles that an import can use. */
public final class Profiles {

    private final List<Profile> active = new ArrayList<>();
    private int unreadable;

    private Profiles() {}

    /**
     * Reads installed profiles. One that a later version of the product cannot read any more is
     * left out and counted.
     *
     * @param texts their canonical texts
     * @param fields the paths there are
     * @param isSheet whether these paths make a sheet that can be read
     * @return those that are not withdrawn
     */
    public static Profiles of(
            List<String> texts, FieldCatalogue fields, Predicate<Set<String>> isSheet) {
        Profiles profiles = new Profiles();
        ProfileReader reader = new ProfileReader(fields, isSheet);
        for (String text : texts) {
            try {
                Profile profile = reader.read(text.getBytes(StandardCharsets.UTF_8));
                if (profile.active()) {
                    profiles.active.add(profile);
                }
            } catch (ProfileText.Fault e) {
                profiles.unreadable++;
            }
        }
        return profiles;
    }

    /**
     * The profiles.
     *
     * @return by id
     */
    public List<Profile> active() {
        return List.copyOf(active);
    }

    /**
     * How many could not be read.
     *
     * @return 0 as a rule
     */
    public int unreadable() {
        return unreadable;
    }
}
