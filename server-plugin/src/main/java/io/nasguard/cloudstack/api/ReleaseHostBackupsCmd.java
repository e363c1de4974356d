// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import io.nasguard.cloudstack.alerts.HostEvents;
import io.nasguard.cloudstack.response.HostBackupReleaseResponse;
import io.nasguard.repository.GuardSettings;
import io.nasguard.status.HostRelease;
import io.nasguard.status.ReleaseResult;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiCommandResourceType;
import org.apache.cloudstack.api.BaseAsyncCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.HostResponse;
import org.apache.cloudstack.api.response.UserVmResponse;
import org.apache.cloudstack.context.CallContext;
import org.apache.cloudstack.framework.jobs.AsyncJobManager;

/** {@code releaseHostBackups}: ends stuck backup operations on a host, as a job that says what was freed. */
@APICommand(name = "releaseHostBackups", authorized = {RoleType.Admin},
        description = "Ends the stuck NAS backup operations of a KVM host now: those that are stalled or past their"
                + " timeout, or, with virtualmachineid, those of that Instance whatever their state.",
        responseObject = HostBackupReleaseResponse.class, requestHasSensitiveInfo = false,
        responseHasSensitiveInfo = false)
public class ReleaseHostBackupsCmd extends BaseAsyncCmd {

    @Inject
    private HostRelease releases;
    @Inject
    private GuardSettings settings;
    @Inject
    private HostEvents events;
    @Inject
    private AsyncJobManager jobs;

    @Parameter(name = "hostid", type = CommandType.UUID, entityType = HostResponse.class, required = true,
            description = "ID of the KVM host")
    private Long hostId;

    @Parameter(name = "virtualmachineid", type = CommandType.UUID, entityType = UserVmResponse.class,
            description = "ID of the Instance whose backup ends, stuck or not; left out: all that are stalled or past"
                    + " their timeout")
    private Long vmId;

    @Override
    public void execute() {
        events.releaseStarted(hostId, getEventDescription());
        try {
            GuardOff.refuse(settings);
            ReleaseResult result = ApiAnswer.of(() -> releases.release(hostId, vmId, new JobProgress(jobs, getJob())));
            HostBackupReleaseResponse response = new HostBackupReleaseResponse(result);
            response.setResponseName(getCommandName());
            setResponseObject(response);
            events.released(hostId, response.summary());
        } catch (ServerApiException e) {
            events.releaseFailed(hostId, "Releasing NAS backups failed. " + e.getDescription());
            throw e;
        } catch (RuntimeException e) {
            // An event that was started is to be completed; CloudStack ends the job.
            events.releaseFailed(hostId, "Releasing NAS backups failed, see the management server's log.");
            throw e;
        }
    }

    @Override
    public String getEventType() {
        return HostEvents.RELEASE;
    }

    @Override
    public String getEventDescription() {
        return vmId == null
                ? "Releasing the NAS backups of a host that are stalled or past their timeout"
                : "Releasing the NAS backup of an Instance on a host";
    }

    @Override
    public Long getApiResourceId() {
        return hostId;
    }

    @Override
    public ApiCommandResourceType getApiResourceType() {
        return ApiCommandResourceType.Host;
    }

    @Override
    public long getEntityOwnerId() {
        return CallContext.current().getCallingAccount().getId();
    }
}
