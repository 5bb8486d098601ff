package vn.rasoat.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Properties;

/**
 * First and last day of the annual review, as the act sets them; the data file cites it.
 *
 * @param starts first day of visits
 * @param ends last day of recognition
 */
record AnnualCalendar(MonthDay starts, MonthDay ends) {

    private static final String RESOURCE = "/rounds/annual.properties";

    static AnnualCalendar load() {
        Properties properties = new Properties();
        try (InputStream in = AnnualCalendar.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return new AnnualCalendar(
                MonthDay.parse(properties.getProperty("starts")),
                MonthDay.parse(properties.getProperty("ends")));
    }

    LocalDate startsOn(int year) {
        return starts.atYear(year);
    }

    LocalDate endsOn(int year) {
        return ends.atYear(year);
    }
}
