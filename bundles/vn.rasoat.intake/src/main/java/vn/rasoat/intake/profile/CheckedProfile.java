package vn.rasoat.intake.profile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.text.Texts;

/** A profile as an administrator hands it in, with what is wrong with it. */
public final class CheckedProfile {

    private CheckedProfile() {}

    /**
     * Reads a profile.
     *
     * @param fileName name of its file, for its faults
     * @param content its bytes
     * @param fields the paths there are
     * @param isSheet whether these paths make a sheet that can be read
     * @return its content and its first fault
     */
    public static CheckedText of(
            String fileName,
            byte[] content,
            FieldCatalogue fields,
            Predicate<Set<String>> isSheet) {
        try {
            Profile profile = new ProfileReader(fields, isSheet).read(content);
            return new CheckedText(
                    CheckedText.Kind.MAPPING_PROFILE,
                    profile.id(),
                    profile.revision(),
                    sha256(content),
                    new String(content, StandardCharsets.UTF_8),
                    printed(profile),
                    List.of());
        } catch (ProfileText.Fault e) {
            return new CheckedText(
                    CheckedText.Kind.MAPPING_PROFILE,
                    "",
                    0,
                    sha256(content),
                    "",
                    List.of(),
                    List.of(issue(fileName, e)));
        }
    }

    private static Issue issue(String fileName, ProfileText.Fault fault) {
        String[] arguments = fault.arguments().toArray(String[]::new);
        return Issue.of(
                IssueCode.TEXT_REFUSED,
                new Place(fileName, fault.line(), ""),
                fileName,
                Integer.toString(fault.line()),
                Texts.of(fault.key() + ".vi", arguments),
                Texts.of(fault.key() + ".en", arguments));
    }

    private static List<List<String>> printed(Profile profile) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("column", "path", "values", "times"));
        for (Profile.Column column : profile.columns()) {
            rows.add(
                    List.of(
                            column.shown(),
                            column.path(),
                            column.values().entrySet().stream()
                                    .map(value -> value.getKey() + " = " + value.getValue())
                                    .collect(Collectors.joining(", ")),
                            column.times().equals(BigDecimal.ONE)
                                    ? ""
                                    : column.times().toPlainString()));
        }
        for (Map.Entry<String, String> constant : profile.constants().entrySet()) {
            rows.add(List.of("", constant.getKey(), constant.getValue(), ""));
        }
        return rows;
    }

    /**
     * The hash of a text.
     *
     * @param content its bytes
     * @return SHA-256, hexadecimal
     */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
