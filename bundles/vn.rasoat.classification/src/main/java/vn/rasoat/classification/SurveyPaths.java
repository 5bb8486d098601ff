package vn.rasoat.classification;

/** Machine paths of what the reviewer wrote about the class. */
final class SurveyPaths {

    /** The class as stated, one of the class words. */
    static final String CLASS = "classify";

    /** The box for an average living standard. */
    static final String AVERAGE_LIVING_STANDARD =
            "family.isAgricultureForestryFisherySaltMediumLivingStandard";

    private SurveyPaths() {}
}
