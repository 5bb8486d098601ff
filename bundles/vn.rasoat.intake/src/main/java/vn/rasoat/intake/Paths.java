package vn.rasoat.intake;

import java.util.Set;

/** The machine paths that the import itself must understand. */
final class Paths {

    static final String YEAR = "administrative.year";
    static final String PROVINCE = "administrative.province";
    static final String DISTRICT = "administrative.district";
    static final String COMMUNE = "administrative.commune";
    static final String VILLAGE = "administrative.village_or_group";
    static final String AREA = "administrative.areaType";
    static final String DATE = "date";
    static final String REVIEWER = "reviewer";
    static final String NUMBER = "family.code";
    static final String HEAD_NAME = "family.hostName";
    static final String HEAD_GENDER = "family.hostGender";
    static final String HEAD_BIRTH = "family.hostBirthDate";
    static final String HEAD_ID = "family.hostPersonalId";
    static final String SIZE = "family.numberOfMembers";
    static final String CLASS = "classify";
    static final Set<String> POINTS = Set.of("b1Point", "b2Point");
    static final String TICKS = "deprivation.";
    static final String TICKED = "yes";
    static final String OPENING_CLASS = "transition.beginningClassify";
    static final String OPENING_SIZE = "transition.beginningMembers";
    static final String MEMBER_NAME = "member.fullName";
    static final String MEMBER_GENDER = "member.gender";
    static final String MEMBER_BIRTH = "member.birthDate";
    static final String MEMBER_ID = "member.personalId";
    static final String RELATION = "member.relationshipToHost";
    static final String HEAD = "head";
    static final String EVENT_KIND = "event.kind";
    static final String EVENT_DATE = "event.date";
    static final String RESIDENT_HOUSEHOLDS = "residents.households";
    static final String RESIDENT_PERSONS = "residents.persons";

    private Paths() {}
}
