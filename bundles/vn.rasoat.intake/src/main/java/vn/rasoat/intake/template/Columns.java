package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Standard;

/** Makes the columns of a sheet of the plan, the standard and what is known of the households. */
final class Columns {

    private final TemplateFields fields;
    private final Standard standard;
    private final List<ScoredItem> b1Items;
    private final Prior prior;

    Columns(TemplateFields fields, Standard standard, List<ScoredItem> b1Items, Prior prior) {
        this.fields = fields;
        this.standard = standard;
        this.b1Items = b1Items;
        this.prior = prior;
    }

    List<Column> of(SheetPlan sheet) {
        List<Column> columns = new ArrayList<>();
        for (SheetPlan.Group group : sheet.groups()) {
            for (ColumnPlan plan : group.columns()) {
                if (plan.indicators()) {
                    for (ScoredIndicator indicator : standard.meanings()) {
                        columns.add(indicator(group, plan, indicator));
                    }
                } else if (plan.b1Items()) {
                    for (ScoredItem item : b1Items) {
                        columns.add(column(group, plan.at(item.path()), item.item(), ""));
                    }
                } else if (!plan.optional() || needed(plan.path())) {
                    columns.add(column(group, plan, "", ""));
                }
            }
        }
        return columns;
    }

    private Column indicator(SheetPlan.Group group, ColumnPlan plan, ScoredIndicator indicator) {
        return column(
                group,
                plan.at(indicator.indicator().tickPath()),
                indicator.indicator().name(),
                indicator.meaning());
    }

    private Column column(SheetPlan.Group group, ColumnPlan plan, String name, String hint) {
        String path = plan.path();
        Optional<PointScale> scale =
                Stream.of(standard.b1(), standard.b2())
                        .filter(points -> points.path().equals(path))
                        .findFirst();
        return new Column(plan, group, fields.of(path), fields.title(path, name), hint, scale);
    }

    /** A B1 table is one for each region; without one the region says nothing. */
    private boolean needed(String path) {
        return !b1Items.isEmpty()
                || prior.listed().stream()
                        .anyMatch(known -> known.survey().answers().text(path).isPresent());
    }
}
