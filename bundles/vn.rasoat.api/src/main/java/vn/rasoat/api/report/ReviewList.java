package vn.rasoat.api.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * The list to review of a commune (QĐ 24/2021/QĐ-TTg; layout of annex I of TT 07/2021/TT-BLĐTBXH).
 * It holds personal data.
 *
 * @param round the round
 * @param commune the commune
 * @param openingListKnown whether the opening list of the commune was imported; otherwise only
 *     changes and requests stand here
 * @param households by village and number
 */
public record ReviewList(
        Round round, AdministrativeUnit commune, boolean openingListKnown, List<Entry> households) {

    public ReviewList {
        households = List.copyOf(households);
    }

    /** Why a household is on the list. */
    public enum Source {
        /** Poor or near-poor at the beginning of the round. */
        OPENING_LIST,
        /** Recognised by a decision in the course of the year. */
        RECOGNISED,
        /** Asked to be reviewed (Mẫu 01) or to leave the list (Mẫu 04). */
        REQUEST;

        /**
         * The word used in contracts.
         *
         * @return for example {@code opening-list}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of a household of the list. */
    public enum State {
        SURVEYED,
        /** An event explains why it is not surveyed. */
        EXPLAINED,
        MISSING;

        /**
         * The word used in contracts.
         *
         * @return for example {@code missing}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A household of the list.
     *
     * @param key its name inside the round
     * @param head name of the head as surveyed, empty while it is not
     * @param source why it is on the list
     * @param listedClass its recognised class, UNDETERMINED for a request of an unlisted household
     * @param persons members when it came onto the list, 0 where that is not known
     * @param state what became of it
     * @param event what explains it; empty unless it is explained
     */
    public record Entry(
            HouseholdKey key,
            String head,
            Source source,
            PovertyClass listedClass,
            int persons,
            State state,
            Optional<EventKind> event) {

        /** The place only: an entry is personal data. */
        @Override
        public String toString() {
            return key.toString();
        }
    }

    /** The place only: a list is personal data. */
    @Override
    public String toString() {
        return round.key() + " " + commune.code();
    }
}
