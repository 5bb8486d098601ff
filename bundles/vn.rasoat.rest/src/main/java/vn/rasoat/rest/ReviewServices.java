package vn.rasoat.rest;

import vn.rasoat.api.classification.RoundClassifier;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.round.Rounds;

/** The services behind the contract. */
record ReviewServices(
        Rounds rounds,
        SurveyImporter importer,
        SurveyRegister register,
        RoundClassifier classifier,
        FormPackComposer composer) {}
