package vn.rasoat.rules;

/**
 * A compiled step of a condition. Every condition has a bit of its own in two words for each
 * subject, one for yes and one for no; neither is unknown. A step reads the bits of its parts and
 * sets its own, for all subjects one after the other.
 */
interface Op {

    void run(long[] yes, long[] no, int subjects);

    /**
     * So many of the parts hold; all or one of them among the cases.
     *
     * @param self own bit
     * @param parts bits of the parts
     * @param count how many
     */
    record AtLeast(long self, long parts, int count) implements Op {
        @Override
        public void run(long[] yes, long[] no, int subjects) {
            for (int i = 0; i < subjects; i++) {
                int held = Long.bitCount(yes[i] & parts);
                int possible = Long.bitCount(~no[i] & parts);
                yes[i] |= held >= count ? self : 0;
                no[i] |= possible < count ? self : 0;
            }
        }
    }

    /**
     * The first part that is known.
     *
     * @param self own bit
     * @param parts bit of each part, in their order
     */
    record FirstAnswered(long self, long[] parts) implements Op {
        @Override
        public void run(long[] yes, long[] no, int subjects) {
            for (int i = 0; i < subjects; i++) {
                for (long part : parts) {
                    if (((yes[i] | no[i]) & part) != 0) {
                        yes[i] |= (yes[i] & part) != 0 ? self : 0;
                        no[i] |= (no[i] & part) != 0 ? self : 0;
                        break;
                    }
                }
            }
        }
    }

    /**
     * The opposite, or one half of it.
     *
     * @param self own bit
     * @param part bit of the part
     * @param yesOfYes whether it holds where the part holds
     * @param yesOfNo whether it holds where the part does not
     * @param noOfYes whether it does not hold where the part holds
     * @param noOfNo whether it does not hold where the part does not
     */
    record OfOne(
            long self,
            long part,
            boolean yesOfYes,
            boolean yesOfNo,
            boolean noOfYes,
            boolean noOfNo)
            implements Op {

        static OfOne not(long self, long part) {
            return new OfOne(self, part, false, true, true, false);
        }

        static OfOne ifYes(long self, long part) {
            return new OfOne(self, part, true, false, false, false);
        }

        static OfOne ifNo(long self, long part) {
            return new OfOne(self, part, false, false, false, true);
        }

        @Override
        public void run(long[] yes, long[] no, int subjects) {
            for (int i = 0; i < subjects; i++) {
                boolean holds = (yes[i] & part) != 0;
                boolean fails = (no[i] & part) != 0;
                yes[i] |= holds && yesOfYes || fails && yesOfNo ? self : 0;
                no[i] |= holds && noOfYes || fails && noOfNo ? self : 0;
            }
        }
    }
}
