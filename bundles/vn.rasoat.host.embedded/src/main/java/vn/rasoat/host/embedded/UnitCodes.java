package vn.rasoat.host.embedded;

/** How many digits the official codes have. */
final class UnitCodes {

    static final int PROVINCE = 2;
    static final int DISTRICT = 3;
    static final int COMMUNE = 5;

    private UnitCodes() {}
}
