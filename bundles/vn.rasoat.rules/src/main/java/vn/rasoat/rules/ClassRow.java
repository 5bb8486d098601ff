package vn.rasoat.rules;

import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.survey.PovertyClass;

/**
 * A row of the table of classes.
 *
 * @param povertyClass the class
 * @param when when it holds
 * @param citation what it rests on
 * @param line where it stands in its file
 */
record ClassRow(PovertyClass povertyClass, ClassCondition when, Citation citation, int line) {}
