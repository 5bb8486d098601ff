/**
 * Tables of B1 points as reference data: an administrator installs one from the official annex. The
 * names by which a sheet is recognised, the families that a table must have and the tables of
 * periods that are over are data beside these classes.
 */
package vn.rasoat.rules.table;
