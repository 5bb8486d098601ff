package vn.rasoat.rules.text;

import java.time.LocalDate;

/**
 * Somebody looked something up.
 *
 * @param by who
 * @param on on which day
 * @param source what was looked at
 */
public record Check(String by, LocalDate on, String source) {}
