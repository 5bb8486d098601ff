package vn.rasoat.api.people;

/**
 * Persons who stand in two households of one round. It names nobody.
 *
 * @param id of the pair of households
 * @param left one household
 * @param right the other one
 * @param persons how many persons stand in both
 */
public record SharedPersons(String id, RegisterPlace left, RegisterPlace right, int persons) {}
