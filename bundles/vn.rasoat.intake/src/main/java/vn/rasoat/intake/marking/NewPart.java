package vn.rasoat.intake.marking;

/** What every new part begins with. */
final class NewPart {

    private NewPart() {}

    static String xml(String root) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root;
    }
}
