package vn.rasoat.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.rasoat.api.people.HouseholdIdentity;
import vn.rasoat.api.people.MatchedHousehold;
import vn.rasoat.api.people.MatchedPerson;
import vn.rasoat.api.people.RegisterPlace;
import vn.rasoat.register.PersonLookup.Node;
import vn.rasoat.register.people.HouseholdFacts;
import vn.rasoat.register.people.Keys;
import vn.rasoat.register.people.PersonFacts;

/**
 * The ids of households and persons over files and years. A household has the id of its first
 * record; a person has the id that it got in the first record which names it: of the same
 * household, or of any other one by its personal number.
 */
final class Identities implements AutoCloseable {

    private final PairBook book;
    private final FactsReader reader;
    private final PersonTable persons;
    private final PersonLookup numbers;
    private final int largestBlock;

    Identities(Connection connection, PairBook book, int largestBlock) throws SQLException {
        this.book = book;
        this.largestBlock = largestBlock;
        reader = new FactsReader(connection);
        persons = new PersonTable(connection);
        numbers = new PersonLookup(connection, "number_hash", largestBlock);
    }

    /** Empty if the round does not hold the household now. */
    Optional<HouseholdIdentity> find(Node node) throws SQLException {
        if (book.current(node).isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Node> linked = new TreeSet<>(book.linked(node));
        List<RegisterPlace> places = new ArrayList<>();
        for (Node each : linked) {
            places.add(book.current(each).orElseThrow().place());
        }
        return Optional.of(
                new HouseholdIdentity(
                        linked.first().household(),
                        places,
                        persons(linked).get(node).stream().map(UUID::toString).toList()));
    }

    /** A record as it is shown; the household must be there. */
    MatchedHousehold record(Node node) throws SQLException {
        TreeSet<Node> linked = new TreeSet<>(book.linked(node));
        List<UUID> ids = persons(linked).get(node);
        HouseholdFacts facts = facts(node);
        List<MatchedPerson> shown = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            PersonFacts person = facts.persons().get(i);
            shown.add(
                    new MatchedPerson(
                            ids.get(i).toString(),
                            person.written(),
                            person.birth(),
                            person.gender(),
                            person.maskedNumber(),
                            person.relation()));
        }
        return new MatchedHousehold(facts.place(), linked.first().household(), shown);
    }

    HouseholdFacts facts(Node node) throws SQLException {
        return reader.current(node.round(), node.household()).orElseThrow().facts();
    }

    /** Ids of the persons of every record of one household, the first record first. */
    private Map<Node, List<UUID>> persons(TreeSet<Node> linked) throws SQLException {
        Map<Node, List<UUID>> ids = new TreeMap<>();
        Map<Node, HouseholdFacts> earlier = new TreeMap<>();
        for (Node node : linked) {
            HouseholdFacts facts = facts(node);
            List<UUID> own = own(facts);
            List<UUID> found = new ArrayList<>();
            Set<UUID> taken = new HashSet<>();
            for (int i = 0; i < own.size(); i++) {
                Optional<UUID> before = before(facts.persons().get(i), earlier, ids, taken);
                if (before.isEmpty()) {
                    before = elsewhere(node, facts.persons().get(i));
                }
                UUID id = before.filter(other -> !taken.contains(other)).orElse(own.get(i));
                taken.add(id);
                found.add(id);
            }
            ids.put(node, found);
            earlier.put(node, facts);
        }
        return ids;
    }

    private static Optional<UUID> before(
            PersonFacts person,
            Map<Node, HouseholdFacts> earlier,
            Map<Node, List<UUID>> ids,
            Set<UUID> taken) {
        for (Map.Entry<Node, HouseholdFacts> record : earlier.entrySet()) {
            List<PersonFacts> known = record.getValue().persons();
            for (int i = 0; i < known.size(); i++) {
                UUID id = ids.get(record.getKey()).get(i);
                if (!taken.contains(id) && known.get(i).alike(person)) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    /** Who has the same number in an earlier round, in whatever household. */
    private Optional<UUID> elsewhere(Node node, PersonFacts person) throws SQLException {
        OptionalLong key = Keys.number(node.round().province(), person);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<Node> block =
                numbers.find(List.of(key.getAsLong())).getOrDefault(key.getAsLong(), List.of());
        if (block.size() > largestBlock) {
            return Optional.empty();
        }
        for (Node other : new TreeSet<>(block)) {
            if (other.round().year() >= node.round().year()) {
                break;
            }
            Optional<FactsReader.Version> version =
                    reader.current(other.round(), other.household());
            if (version.isPresent()) {
                HouseholdFacts facts = version.get().facts();
                for (int i = 0; i < facts.persons().size(); i++) {
                    if (facts.persons().get(i).sameNumber(person)) {
                        return Optional.of(own(facts).get(i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The ids that the persons got in this record. */
    private List<UUID> own(HouseholdFacts facts) throws SQLException {
        Map<Long, UUID> known = persons.known(facts.round(), facts.id());
        List<UUID> ids = new ArrayList<>();
        for (long print : facts.personPrints()) {
            UUID id = known.get(print);
            ids.add(id == null ? PersonTable.own(facts, print) : id);
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        try (reader;
                persons;
                numbers) {
            // all three, also where closing one fails
        }
    }
}
