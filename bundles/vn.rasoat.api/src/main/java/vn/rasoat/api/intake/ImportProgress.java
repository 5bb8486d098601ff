package vn.rasoat.api.intake;

/**
 * How far an import is.
 *
 * @param phase what it is doing
 * @param rowsRead rows read so far
 * @param done share of the whole work, 0 to 1; while reading by the bytes that were read, and
 *     therefore an estimate
 */
public record ImportProgress(ImportPhase phase, int rowsRead, double done) {

    public ImportProgress {
        if (!(done >= 0 && done <= 1)) {
            throw new IllegalArgumentException("done " + done);
        }
    }
}
