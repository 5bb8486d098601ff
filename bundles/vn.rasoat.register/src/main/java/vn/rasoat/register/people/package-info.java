/**
 * Whether two records are one household or one person. Without a database: the same two records
 * always give the same answer.
 */
package vn.rasoat.register.people;
