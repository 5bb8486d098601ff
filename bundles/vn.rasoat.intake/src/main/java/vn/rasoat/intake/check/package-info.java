/** The rules about the data of a survey that are data themselves: {@code checks.yaml}. */
package vn.rasoat.intake.check;
