package vn.rasoat.intake.delimited;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/** The records of a text file, numbered as a spreadsheet shows them. */
final class DelimitedRows implements Rows {

    /** As many as a sheet has. */
    private static final int COLUMNS = 16_384;

    /** Excel allows 32,767 characters in a cell; twice that is a quote that was not closed. */
    private static final int LONGEST_TEXT = 65_534;

    private static final int LONGEST_RECORD = 1 << 22;

    /** How spreadsheets are told to keep the zeros of a number: {@code ="020"}. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Budget budget;
    private int number;

    DelimitedRows(Reader text, char separator, boolean declared, Budget budget) {
        this.budget = budget;
        reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .maxBufferSize(LONGEST_RECORD)
                        .build(
                                CsvRecordHandler.of(
                                        limits ->
                                                limits.maxFields(COLUMNS)
                                                        .maxFieldSize(LONGEST_TEXT)
                                                        .maxRecordSize(LONGEST_RECORD)),
                                new CheckedText(text));
        records = reader.iterator();
        number = declared ? -1 : 0;
    }

    @Override
    public Optional<Row> next() throws UnreadableFileException, IOException {
        while (true) {
            List<String> fields = record();
            number++;
            String last = fields.get(fields.size() - 1);
            if (last.endsWith(CheckedText.END)) {
                if (fields.size() > 1 || !last.equals(CheckedText.END)) {
                    throw broken("file.csv-quote", number);
                }
                return Optional.empty();
            }
            if (number > 0 && !fields.stream().allMatch(String::isEmpty)) {
                return Optional.of(
                        new Row(number, fields.stream().map(DelimitedRows::cell).toList()));
            }
        }
    }

    private List<String> record() throws UnreadableFileException, IOException {
        try {
            return records.next().getFields();
        } catch (CsvParseException e) {
            throw fault(e);
        } catch (UncheckedIOException e) {
            throw fault(e);
        }
    }

    /** The library wraps what the stream throws; the officer needs the row. */
    private UnreadableFileException fault(RuntimeException fault) throws IOException {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof Budget.Exceeded) {
                return budget.exceeded();
            }
            if (t instanceof CheckedText.NoText) {
                return new UnreadableFileException(
                        IssueCode.FILE_UNREADABLE, Texts.of("file.no-text"));
            }
            if (t instanceof IOException failure) {
                throw failure;
            }
        }
        return broken("file.csv-row", number + 1);
    }

    private static UnreadableFileException broken(String text, int row) {
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE, Texts.of(text, Integer.toString(row)));
    }

    private static Cell cell(String field) {
        if (field.isEmpty()) {
            return Cell.BLANK;
        }
        Matcher formula = TEXT_FORMULA.matcher(field);
        return Cell.text(formula.matches() ? formula.group(1) : field);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
