/** The quick start: one command from the sources to the statutory forms. */
package vn.rasoat.quickstart;
