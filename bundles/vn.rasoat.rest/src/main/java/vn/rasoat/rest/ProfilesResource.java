package vn.rasoat.rest;

import java.io.InputStream;
import javax.ws.rs.core.Response;
import vn.rasoat.api.intake.MappingProfiles;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.contract.rest.v1.MappingProfileCheck;
import vn.rasoat.contract.rest.v1.MappingProfileList;
import vn.rasoat.contract.rest.v1.ProfilesApi;

/** How sheets of other layouts are read. */
public class ProfilesResource implements ProfilesApi {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 1000;

    private final MappingProfiles profiles;
    private final UploadSpool spool;

    ProfilesResource(MappingProfiles profiles, UploadSpool spool) {
        this.profiles = profiles;
        this.spool = spool;
    }

    @Override
    public Response listMappingProfiles() {
        return Response.ok(
                        new MappingProfileList()
                                .profiles(
                                        profiles.installed().stream()
                                                .map(LawAnswers::installed)
                                                .toList()))
                .build();
    }

    @Override
    public Response submitMappingProfile(
            String fileName, InputStream body, String dryRun, String person, String source) {
        boolean trial = Requests.flag("dryRun", dryRun);
        String name = Requests.baseName(Requests.present("fileName", fileName));
        Requests.present("body", body);
        if (trial) {
            return Response.ok(check(profiles.check(name, spool.bytes(body)))).build();
        }
        String who = Requests.line("person", person, LONGEST_NAME);
        String from = Requests.line("source", source, LONGEST_SOURCE);
        return Response.status(Response.Status.CREATED)
                .entity(LawAnswers.installed(profiles.install(name, spool.bytes(body), who, from)))
                .build();
    }

    private static MappingProfileCheck check(CheckedText text) {
        return new MappingProfileCheck()
                .accepted(text.accepted())
                .id(text.id())
                .revision(text.revision())
                .sha256(text.sha256())
                .printed(text.printed())
                .faults(text.faults().stream().map(Answers::issue).toList());
    }
}
