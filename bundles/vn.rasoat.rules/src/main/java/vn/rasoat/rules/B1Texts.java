package vn.rasoat.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.rules.text.Act;

/** Reads tables of B1 points; the standards know nothing of their format. */
interface B1Texts {

    /** What a table is checked against. */
    interface Installed {

        /** All acts, by key. */
        Map<String, Act> acts();

        /** The latest text of a standard, empty if none is installed. */
        Optional<StandardText> standard(String id);

        /** The latest text of every standard. */
        List<StandardText> texts();

        /** All tables. */
        List<B1Points> tables();

        /** The latest table of a standard, empty if none is installed. */
        Optional<B1Points> table(String standard);
    }

    /**
     * Reads a table that a source brings.
     *
     * @param file name for messages
     * @param bytes YAML
     * @param installed what it rests on
     * @return the table
     * @throws vn.rasoat.rules.text.InvalidStandardException if it is broken
     */
    B1Points read(String file, byte[] bytes, Installed installed);

    /** Whether a file is a table by its ending alone: CSV or XLSX. */
    boolean isTable(String fileName);

    /** Checks a table without installing it. */
    CheckedText check(String fileName, byte[] content, Installed installed);

    /**
     * Whether texts that are invented for tests are taken.
     *
     * @return never true on a server that serves
     */
    boolean acceptsTestTexts();
}
