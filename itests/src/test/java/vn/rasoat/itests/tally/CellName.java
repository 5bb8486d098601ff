package vn.rasoat.itests.tally;

/**
 * Names a cell of a pack.
 *
 * @param form for example {@code 7.2}
 * @param unit code of the unit of the row
 * @param breakdown for example {@code persons}; empty where the form has one row a unit
 * @param column for example {@code 1.2:Nùng}
 */
record CellName(String form, String unit, String breakdown, String column) {

    @Override
    public String toString() {
        return "form " + form + ", unit " + unit + ", [" + breakdown + "], column " + column;
    }
}
