package vn.rasoat.rest;

import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.api.register.SurveyRegister;

/** The services behind the corrections part of the contract. */
record CorrectionServices(SurveyRegister register, WorkbookMarker marker, ImportUndo undo) {}
