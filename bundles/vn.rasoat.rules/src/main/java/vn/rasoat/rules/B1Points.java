package vn.rasoat.rules;

import java.util.List;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.SurveyedHousehold;

/** A table of B1 points, as standards use it. */
interface B1Points {

    /** Which text it is. */
    TableRef ref();

    /** Id of the standard whose lines it belongs to. */
    String standard();

    /** The totals that are possible, given the items that are answered. */
    Span points(SurveyedHousehold household);

    /** The items as they are scored, in the order of the table. */
    List<ScoredItem> items(SurveyedHousehold household);

    /** Paths of the answers that keep the total open: items, their marks, the region. */
    List<String> unanswered(SurveyedHousehold household);
}
