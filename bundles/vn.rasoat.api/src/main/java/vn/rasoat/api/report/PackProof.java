package vn.rasoat.api.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * What a sealed pack says of itself. The hash of a commune does not depend on the unit that the
 * pack was made for, so that the proof of a province holds those of its communes.
 *
 * @param round the round with the texts of the law that it pinned
 * @param unit the unit the pack is for
 * @param ruler which result of the households it counts
 * @param lastChangeSet the last change of the register that it contains
 * @param preliminary whether it was preliminary
 * @param seal SHA-256 of its list of files, hexadecimal: whoever knows it knows the pack
 * @param units SHA-256 of each unit by code, hexadecimal
 */
public record PackProof(
        Round round,
        AdministrativeUnit unit,
        Ruler ruler,
        int lastChangeSet,
        boolean preliminary,
        String seal,
        SortedMap<String, String> units) {

    public PackProof {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }
}
