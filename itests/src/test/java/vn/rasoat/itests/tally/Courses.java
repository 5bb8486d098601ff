package vn.rasoat.itests.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.itests.tally.Course.End;
import vn.rasoat.itests.tally.Course.Start;
import vn.rasoat.itests.tally.Survey.Event;
import vn.rasoat.itests.tally.Survey.Household;
import vn.rasoat.itests.tally.Survey.Name;
import vn.rasoat.itests.tally.Survey.Opening;

/** Finds the course of every household: opening list, survey and events against each other. */
final class Courses {

    private final Survey survey;
    private final List<Course> courses = new ArrayList<>();
    private final Map<Name, Event> arrivals = new HashMap<>();
    private final Map<Name, Event> departures = new HashMap<>();

    private Courses(Survey survey) {
        this.survey = survey;
        for (Event event : survey.events()) {
            if (event.arrival()) {
                arrivals.putIfAbsent(event.name(), event);
            } else if (event.departure()) {
                departures.putIfAbsent(event.name(), event);
            }
        }
    }

    static List<Course> of(Survey survey) {
        Courses all = new Courses(survey);
        Map<Name, Opening> opening = all.openingList();
        survey.households()
                .values()
                .forEach(
                        household ->
                                Decree07.klass(household)
                                        .ifPresent(
                                                klass ->
                                                        all.surveyed(
                                                                household,
                                                                klass,
                                                                Optional.ofNullable(
                                                                        opening.get(
                                                                                household
                                                                                        .name())))));
        opening.forEach(all::notSurveyed);
        return List.copyOf(all.courses);
    }

    /**
     * The list that came with the file. Where none came, what the survey says of the beginning, and
     * the class and size that a household had when it left, stand in for it.
     */
    private Map<Name, Opening> openingList() {
        if (survey.openingList().isPresent()) {
            return survey.openingList().get();
        }
        Map<Name, Opening> list = new HashMap<>();
        departures.forEach(
                (name, event) ->
                        event.klass()
                                .filter(Klass::listed)
                                .filter(klass -> event.size() > 0)
                                .ifPresent(
                                        klass -> list.put(name, new Opening(klass, event.size()))));
        for (Household household : survey.households().values()) {
            household
                    .beginning()
                    .filter(Klass::listed)
                    .ifPresent(
                            klass ->
                                    list.put(
                                            household.name(),
                                            new Opening(
                                                    klass, household.beginningSize().orElse(0))));
        }
        return list;
    }

    /** The opening class wins over every event and mark. */
    private void surveyed(Household household, Klass now, Optional<Opening> opening) {
        Optional<Event> arrival =
                Optional.ofNullable(arrivals.get(household.name()))
                        .filter(event -> event.klass().filter(Klass::listed).isPresent());
        Start start;
        Optional<Klass> from;
        int size;
        if (opening.isPresent()) {
            start = Start.OPENING_LIST;
            from = opening.map(Opening::klass);
            size = opening.get().size();
        } else if (arrival.isPresent()) {
            start = Start.ARRIVED;
            from = arrival.get().klass();
            size = arrival.get().size();
        } else {
            start = Start.NO_LIST;
            from = Optional.empty();
            size = 0;
        }
        boolean known =
                survey.openingList().isPresent()
                        || household.beginningAsked()
                        || arrivals.containsKey(household.name());
        courses.add(
                new Course(
                        household.name().commune(),
                        start,
                        from,
                        size == 0 ? household.size() : size,
                        End.SURVEYED,
                        Optional.of(now),
                        household.size(),
                        household.relapsed(),
                        known,
                        Optional.of(household)));
    }

    private void notSurveyed(Name name, Opening opening) {
        Household surveyed = survey.households().get(name);
        if (surveyed != null && Decree07.klass(surveyed).isPresent()) {
            return;
        }
        boolean left = departures.containsKey(name);
        courses.add(
                new Course(
                        name.commune(),
                        Start.OPENING_LIST,
                        Optional.of(opening.klass()),
                        opening.size(),
                        left ? End.LEFT : End.UNEXPLAINED,
                        left ? Optional.empty() : Optional.of(opening.klass()),
                        left ? 0 : opening.size(),
                        false,
                        true,
                        Optional.empty()));
    }
}
