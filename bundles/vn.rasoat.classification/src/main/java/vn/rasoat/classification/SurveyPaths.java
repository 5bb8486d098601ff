package vn.rasoat.classification;

/** Machine paths of what the reviewer wrote beside the answers that a standard names itself. */
final class SurveyPaths {

    /** The class as stated, one of the class words. */
    static final String CLASS = "classify";

    /** The class on the list of the round before, as the survey states it. */
    static final String OPENING_CLASS = "transition.beginningClassify";

    /** The box for an average living standard. */
    static final String AVERAGE_LIVING_STANDARD =
            "family.isAgricultureForestryFisherySaltMediumLivingStandard";

    /** The income as stated, đồng per person per month. */
    static final String INCOME = "family.incomePerPersonMonth";

    /** The result of Phiếu A, free text. */
    static final String FORM_A_RESULT = "quickReview.result";

    /** Why the commune sent a household on to Phiếu B. */
    static final String FORM_A_REASON = "quickReview.sentOnReason";

    private SurveyPaths() {}
}
