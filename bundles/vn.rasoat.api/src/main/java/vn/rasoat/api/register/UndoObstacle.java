package vn.rasoat.api.register;

import vn.rasoat.api.survey.HouseholdKey;

/**
 * A row that cannot be brought back, because a later change set that is in force changed it, or
 * gave its name to another household.
 *
 * @param kind what the row says
 * @param place commune, village and number; the commune alone where the row is about all of it. The
 *     discriminator is always empty, since it holds a name
 * @param change id of the receipt, or of the undo, that has to be undone first
 */
public record UndoObstacle(RowKind kind, HouseholdKey place, String change) {

    public UndoObstacle {
        place = place.plain();
    }
}
