package vn.rasoat.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Invented households whose names are spread as they are in the mountains of the north: a few
 * family names for most people, Văn and Thị for most middle names. The same seed gives the same
 * people.
 */
final class Population {

    private static final String[] FAMILY = {
        "Nông", "Hoàng", "Nguyễn", "Vi", "Lương", "Hứa", "Lý", "Triệu", "Dương", "Đặng", "Bàn",
        "Lộc", "Chu", "Phùng", "Hà", "Mã", "Lâm", "Trần", "Lê", "Phạm", "Vũ", "Bế", "Đinh", "Mông"
    };
    private static final String[] MIDDLE_MALE = {
        "Văn", "Văn", "Văn", "Văn", "Đức", "Minh", "Quốc", "Xuân", "Đình", "Công", "Trung", "Thanh"
    };
    private static final String[] MIDDLE_FEMALE = {
        "Thị", "Thị", "Thị", "Thị", "Thị", "Thu", "Thanh", "Ngọc", "Kim", "Minh", "Bích", "Thúy"
    };
    private static final String[] GIVEN_MALE = {
        "Hùng", "Dũng", "Tuấn", "Cường", "Thắng", "Hưng", "Minh", "Nam", "Long", "Quân", "Sơn",
        "Hải", "Tú", "Bình", "Kiên", "Đạt", "Phúc", "Thành", "Tùng", "Hiếu", "Vinh", "Khánh",
        "Trường", "Mạnh", "Toàn", "Quý", "Lợi", "Páo", "Sìn", "Thụy"
    };
    private static final String[] GIVEN_FEMALE = {
        "Hoa", "Lan", "Hương", "Thảo", "Linh", "Hằng", "Mai", "Nga", "Huệ", "Thúy", "Hiền", "Liên",
        "Loan", "Yến", "Trang", "Ngọc", "Oanh", "Dung", "Phương", "Hạnh", "Lý", "Mỹ", "Nhung",
        "Tuyết", "Sen", "Bích", "Xuân", "Diệp", "Thơm", "Quyên"
    };
    private static final String[] ETHNIC = {"nung", "tay", "kinh", "dao"};

    /** A person; a year of {@code -1} is not used. */
    static final class Person {
        String name;
        String birth;
        boolean male;
        String number;
        String relation;
    }

    /** A household. */
    static final class Home {
        int id;
        String commune;
        String village;
        String number;
        String ethnicity;
        final List<Person> persons = new ArrayList<>();
    }

    private final Random random;
    private int numbers;

    Population(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** The first of the list are far more frequent than the last. */
    private String skewed(String[] names) {
        double u = random.nextDouble();
        return names[(int) (names.length * u * u)];
    }

    Home home(int id, String commune) {
        Home home = new Home();
        home.id = id;
        home.commune = commune;
        home.village = "Thôn " + (1 + random.nextInt(8));
        home.number = Integer.toString(id);
        home.ethnicity = skewed(ETHNIC);
        boolean maleHead = random.nextInt(4) > 0;
        int headYear = 1940 + random.nextInt(55);
        String family = skewed(FAMILY);
        home.persons.add(person(family, maleHead, headYear, "head"));
        int size = 1 + random.nextInt(6);
        if (size > 1) {
            home.persons.add(
                    person(
                            skewed(FAMILY),
                            !maleHead,
                            headYear - 3 + random.nextInt(8),
                            maleHead ? "wife" : "husband"));
        }
        for (int i = 2; i < size; i++) {
            int year = Math.min(2023, headYear + 19 + random.nextInt(16));
            home.persons.add(person(family, random.nextBoolean(), year, "child"));
        }
        return home;
    }

    Person person(String family, boolean male, int year, String relation) {
        Person person = new Person();
        person.male = male;
        person.name =
                family
                        + " "
                        + skewed(male ? MIDDLE_MALE : MIDDLE_FEMALE)
                        + " "
                        + skewed(male ? GIVEN_MALE : GIVEN_FEMALE);
        // in old papers often the first of January, or the year alone
        int kind = random.nextInt(20);
        if (kind == 0) {
            person.birth = Integer.toString(year);
        } else if (kind == 1) {
            person.birth = year + "-01-01";
        } else {
            person.birth =
                    String.format(
                            "%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        person.relation = relation;
        int card = random.nextInt(10);
        if (year > 2010 && card < 7 || card < 2) {
            person.number = "";
        } else if (card < 5) {
            person.number = old();
        } else {
            person.number = citizen(person);
        }
        return person;
    }

    private String old() {
        return String.format("08%07d", (++numbers * 7919L) % 10_000_000L);
    }

    String citizen(Person person) {
        int year = Integer.parseInt(person.birth.substring(0, 4));
        int digit = 2 * ((year - 1900) / 100) + (person.male ? 0 : 1);
        return String.format("020%d%02d%06d", digit, year % 100, ++numbers % 1_000_000);
    }

    static SurveyedHousehold survey(Home home) {
        Person head = home.persons.get(0);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("administrative.areaType", "rural");
        answers.put("family.numberOfMembers", Integer.toString(home.persons.size()));
        answers.put("b1Point", "130");
        put(answers, "family.hostName", head.name);
        put(answers, "family.hostBirthDate", head.birth);
        put(answers, "family.hostGender", head.male ? "male" : "female");
        put(answers, "family.hostPersonalId", head.number);
        put(answers, "family.ethnicity", home.ethnicity);
        List<Answers> members = new ArrayList<>();
        for (Person person : home.persons) {
            Map<String, String> member = new LinkedHashMap<>();
            put(member, "member.fullName", person.name);
            put(member, "member.birthDate", person.birth);
            put(member, "member.gender", person.male ? "male" : "female");
            put(member, "member.personalId", person.number);
            put(member, "member.relationshipToHost", person.relation);
            members.add(Answers.of(member));
        }
        return new SurveyedHousehold(
                new HouseholdKey(home.commune, home.village, home.number, ""),
                Answers.of(answers),
                members);
    }

    private static void put(Map<String, String> answers, String path, String value) {
        if (!value.isEmpty()) {
            answers.put(path, value);
        }
    }

    /** The same household a year later, as another clerk writes it. */
    Home later(Home before, String commune, int number) {
        Home home = new Home();
        home.id = before.id;
        home.commune = commune;
        home.village = "Bản " + (1 + random.nextInt(5));
        home.number = Integer.toString(number);
        home.ethnicity = before.ethnicity;
        for (Person person : before.persons) {
            home.persons.add(later(person));
        }
        if (home.persons.size() > 3 && random.nextInt(10) == 0) {
            home.persons.remove(home.persons.size() - 1);
        }
        if (random.nextInt(8) == 0) {
            home.persons.add(
                    person(
                            before.persons.get(0).name.split(" ")[0],
                            random.nextBoolean(),
                            2024,
                            "grandchild"));
        }
        if (home.persons.size() > 2 && random.nextInt(40) == 0) {
            home.persons.remove(0);
            home.persons.get(0).relation = "head";
        }
        return home;
    }

    private Person later(Person before) {
        Person person = new Person();
        person.male = before.male;
        person.name = rewritten(before.name);
        person.birth = rewrittenBirth(before.birth);
        person.relation = before.relation;
        person.number = before.number;
        if (before.number.length() == 9 && random.nextInt(10) < 7
                || before.number.isEmpty() && random.nextInt(4) == 0) {
            person.number = citizen(before);
        } else if (random.nextInt(10) == 0) {
            person.number = "";
        }
        return person;
    }

    private String rewritten(String name) {
        String[] words = name.split(" ");
        String text = random.nextInt(10) == 0 ? words[0] + " " + words[words.length - 1] : name;
        if (random.nextInt(2) == 0) {
            text = text.replace("ý", "í").replace("ỹ", "ĩ");
        }
        return switch (random.nextInt(12)) {
            case 0 -> text.toUpperCase(java.util.Locale.ROOT);
            case 1 -> vn.rasoat.api.text.Folding.withoutMarks(text);
            default -> text;
        };
    }

    private String rewrittenBirth(String birth) {
        if (birth.length() < 10) {
            return birth;
        }
        int kind = random.nextInt(20);
        if (kind == 0) {
            return birth.substring(0, 4);
        }
        if (kind < 3 && Integer.parseInt(birth.substring(8)) <= 12) {
            return birth.substring(0, 5) + birth.substring(8) + "-" + birth.substring(5, 7);
        }
        return birth;
    }
}
