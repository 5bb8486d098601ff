package vn.rasoat.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered step of the schema.
 *
 * @param version counts from 1
 * @param name file name
 * @param sql its text, statements ended by a semicolon at the end of a line
 */
record Migration(int version, String name, String sql) {

    private static final String FOLDER = "/migrations/";
    private static final Pattern NAME = Pattern.compile("V([0-9]{3})__[a-z0-9_]+\\.sql");

    static List<Migration> ofThisRelease() {
        List<Migration> migrations = new ArrayList<>();
        for (String name : resource("index.txt").lines().toList()) {
            if (!name.isBlank() && !name.startsWith("#")) {
                migrations.add(of(name, resource(name)));
            }
        }
        return migrations;
    }

    static Migration of(String name, String sql) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is not named V001__what.sql");
        }
        return new Migration(Integer.parseInt(matcher.group(1)), name, sql);
    }

    private static String resource(String name) {
        try (InputStream in = Migration.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not in the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    String sha256() {
        return Digest.sha256(sql);
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : sql.lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(statement.substring(0, statement.length() - 2));
                statement.setLength(0);
            }
        }
        if (statement.length() > 0) {
            throw new IllegalStateException(name + " ends inside a statement");
        }
        return statements;
    }
}
