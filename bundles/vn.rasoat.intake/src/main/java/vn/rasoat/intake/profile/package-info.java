/** Sheets of any layout, read by what an administrator says about them. */
package vn.rasoat.intake.profile;
