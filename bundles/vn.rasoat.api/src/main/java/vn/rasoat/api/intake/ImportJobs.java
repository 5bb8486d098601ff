package vn.rasoat.api.intake;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Imports that run by themselves, one after the other in each round. A job that the server did not
 * finish is interrupted; sending its file again is always safe, because what was stored of it is
 * unchanged then.
 */
@ProviderType
public interface ImportJobs {

    /**
     * Takes a file over and returns at once.
     *
     * @param request its file is moved away, and deleted when the job ends
     * @return the job, waiting or running
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2042 if too
     *     many are waiting; the file stays where it is then
     * @throws vn.rasoat.api.issue.UnavailableException if the disk fails
     */
    ImportJob submit(ImportRequest request);

    /**
     * A job.
     *
     * @param id its id
     * @return as it is now
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2041 without such a job
     */
    ImportJob get(String id);

    /**
     * The jobs that are known; the oldest of those that ended are forgotten at last.
     *
     * @return the newest first
     */
    List<ImportJob> all();

    /**
     * Ends a job. One that runs ends at the border of the next chunk.
     *
     * @param id its id
     * @return as it is now, possibly still running
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2041 without such a job, HN-2043 if
     *     it has ended
     */
    ImportJob cancel(String id);
}
