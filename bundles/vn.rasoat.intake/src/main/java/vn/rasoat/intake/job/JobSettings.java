package vn.rasoat.intake.job;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Bounds of the imports that run by themselves. */
@ObjectClassDefinition(name = "Rà soát: import jobs")
public @interface JobSettings {

    /**
     * Where the files of jobs lie while they wait and run, and the records of the jobs.
     *
     * @return a folder; <code>${name}</code> stands for a framework or system property
     */
    @AttributeDefinition(name = "Folder of import jobs")
    String folder() default "${karaf.data}/rasoat/jobs";

    /**
     * How many jobs may wait; a further one is refused.
     *
     * @return jobs
     */
    @AttributeDefinition(name = "Most waiting jobs", min = "1")
    int waiting() default 20;

    /**
     * How many rounds may be imported into at the same time. Into one round imports always follow
     * each other.
     *
     * @return jobs
     */
    @AttributeDefinition(name = "Most running jobs", min = "1")
    int running() default 2;

    /**
     * How long a job may run; then it is ended and leaves nothing.
     *
     * @return minutes
     */
    @AttributeDefinition(name = "Longest job (minutes)", min = "1")
    int minutes() default 240;
}
