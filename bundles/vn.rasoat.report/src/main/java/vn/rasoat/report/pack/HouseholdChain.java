package vn.rasoat.report.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The hashes of the households of a commune, one a line, each with the chain so far; so of a hash
 * that was changed the very line can be named.
 */
final class HouseholdChain {

    private HouseholdChain() {}

    static byte[] write(List<String> households) {
        StringBuilder text = new StringBuilder();
        String chain = Hash.START;
        for (String household : households) {
            chain = Evidence.next(chain, household);
            text.append(household).append(' ').append(chain).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Follows the chain.
     *
     * @param content as written
     * @param end the chain that the counters name
     * @return 0 if it holds, else the first line that does not, counted from 1
     */
    static int firstBroken(byte[] content, String end) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        String chain = Hash.START;
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(" ", -1);
            if (fields.length != 2) {
                return i + 1;
            }
            chain = Evidence.next(chain, fields[0]);
            if (!chain.equals(fields[1])) {
                return i + 1;
            }
        }
        return chain.equals(end) ? 0 : lines.size() + 1;
    }
}
