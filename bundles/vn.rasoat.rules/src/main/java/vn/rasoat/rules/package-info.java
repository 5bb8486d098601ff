/** Loads, checks and evaluates standards held as data; knows no Vietnamese rule by name. */
package vn.rasoat.rules;
