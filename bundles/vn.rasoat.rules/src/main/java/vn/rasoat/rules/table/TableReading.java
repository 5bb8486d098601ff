package vn.rasoat.rules.table;

import java.util.Optional;
import vn.rasoat.api.rules.CheckedText;

/**
 * What a file gave.
 *
 * @param text its content and faults
 * @param table the table, empty if there are faults
 */
public record TableReading(CheckedText text, Optional<B1Table> table) {}
