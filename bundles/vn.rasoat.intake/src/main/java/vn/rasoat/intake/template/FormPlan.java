package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.rasoat.intake.template.TemplateFields.Choice;
import vn.rasoat.intake.text.Data;

/** The form for phones as data: {@code template/xlsform.yaml}. */
final class FormPlan {

    static final String FILE = "template/xlsform.yaml";

    private final Map<String, Object> data =
            Data.yaml(
                    FILE,
                    "version",
                    "language",
                    "title",
                    "form-id",
                    "instance-name",
                    "required-message",
                    "indicator",
                    "points-message",
                    "lists",
                    "items");
    private final List<FormItem> items =
            Data.maps(data.get("items")).stream().map(FormItem::of).toList();

    List<FormItem> items() {
        return items;
    }

    /** A text of the top level. */
    String text(String key) {
        return data.get(key).toString();
    }

    boolean hasList(String name) {
        return Data.map(data.get("lists")).containsKey(name);
    }

    /** A list that only the form knows. */
    List<Choice> list(String name) {
        List<Choice> choices = new ArrayList<>();
        Data.map(Data.map(data.get("lists")).get(name))
                .forEach((word, label) -> choices.add(new Choice(word, (String) label)));
        return choices;
    }
}
