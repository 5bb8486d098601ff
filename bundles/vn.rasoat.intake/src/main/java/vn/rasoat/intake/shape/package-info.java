/**
 * Tables that are not a header and rows of answers by themselves, told as such: the rest of the
 * import need not know them.
 */
package vn.rasoat.intake.shape;
