package vn.rasoat.rules;

import vn.rasoat.rules.text.Fault;
import vn.rasoat.rules.text.InvalidStandardException;
import vn.rasoat.rules.text.Yaml;

/**
 * A file whose head was read.
 *
 * @param source the file
 * @param root its content
 * @param head kind, id and revision
 * @param sha256 of its bytes
 */
record ParsedFile(SourceFile source, Yaml root, FileHead head, String sha256) {

    static ParsedFile of(SourceFile file) {
        Yaml root = Yaml.parse(file.name(), file.bytes());
        return new ParsedFile(file, root, FileHead.read(root), Hash.sha256(file.bytes()));
    }

    InvalidStandardException fault(int line, String key, Object... arguments) {
        return new InvalidStandardException(source.name(), line, Fault.of(key, arguments));
    }
}
