package vn.rasoat.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.rasoat.api.survey.Answer;

/** A condition over answers, in three values: what is not answered makes it unknown, never no. */
sealed interface Condition {

    Answer test(Subject subject);

    /** Nothing can be computed; only the ticked box tells. */
    record NotComputable() implements Condition {
        @Override
        public Answer test(Subject subject) {
            return Answer.UNKNOWN;
        }
    }

    /** A flag is set. */
    record AnsweredYes(String path) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return subject.answers().flag(path);
        }
    }

    /** A flag is answered and not set. */
    record AnsweredNo(String path) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return subject.answers().flag(path).negate();
        }
    }

    /** A word is this one. */
    record Is(String path, String value) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return subject.answers()
                    .text(path)
                    .map(word -> Answer.of(word.equals(value)))
                    .orElse(Answer.UNKNOWN);
        }
    }

    /** Younger than so many full years. */
    record AgeBelow(int years) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return subject.age().map(age -> age.below(years)).orElse(Answer.UNKNOWN);
        }
    }

    /** So many full years, or older. */
    record AgeFrom(int years) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return new AgeBelow(years).test(subject).negate();
        }
    }

    /** All hold. */
    record AllOf(List<Condition> parts) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return tally(parts, subject).atLeast(parts.size());
        }
    }

    /** One holds. */
    record AnyOf(List<Condition> parts) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return tally(parts, subject).atLeast(1);
        }
    }

    /** So many of them hold. */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return tally(parts, subject).atLeast(count);
        }
    }

    /** One number divided by another is below a bound. */
    record RatioBelow(String of, String by, BigDecimal bound) implements Condition {
        @Override
        public Answer test(Subject subject) {
            Optional<BigDecimal> dividend = subject.answers().decimal(of);
            Optional<BigDecimal> divisor = subject.answers().decimal(by);
            if (dividend.isEmpty() || divisor.isEmpty() || divisor.get().signum() <= 0) {
                return Answer.UNKNOWN;
            }
            // Multiplied instead of divided: exact.
            return Answer.of(dividend.get().compareTo(bound.multiply(divisor.get())) < 0);
        }
    }

    /** It holds for a member. */
    record AnyMember(Condition who) implements Condition {
        @Override
        public Answer test(Subject subject) {
            Tally members = tally(who, subject);
            return members.all() == 0 ? Answer.UNKNOWN : members.atLeast(1);
        }
    }

    /** It holds for no member. */
    record NoMember(Condition who) implements Condition {
        @Override
        public Answer test(Subject subject) {
            return new AnyMember(who).test(subject).negate();
        }
    }

    /** It holds for more than so many of a hundred members. */
    record ShareOfMembersAbove(int percent, Condition who) implements Condition {
        @Override
        public Answer test(Subject subject) {
            Tally members = tally(who, subject);
            int bound = percent * members.all();
            if (members.yes() * 100 > bound) {
                return Answer.YES;
            }
            boolean never = members.all() > 0 && members.most() * 100 <= bound;
            return never ? Answer.NO : Answer.UNKNOWN;
        }
    }

    private static Tally tally(List<Condition> parts, Subject subject) {
        return Tally.of(parts.stream().map(part -> part.test(subject)));
    }

    private static Tally tally(Condition who, Subject subject) {
        Stream<Subject> members = subject.members().stream();
        return Tally.of(members.map(who::test));
    }
}
