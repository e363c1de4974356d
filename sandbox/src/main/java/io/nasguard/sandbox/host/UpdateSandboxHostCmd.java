// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import com.cloud.host.HostVO;
import com.cloud.host.dao.HostDao;
import com.cloud.user.Account;
import java.time.Duration;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.HostResponse;

/** Changes how a host of the sandbox behaves; CloudStack has no such command. */
@APICommand(name = "updateSandboxHost", description = "Lets a host of this sandbox behave otherwise, at once. Where it has an"
        + " Instance, a backup of it runs from then on.", responseObject = SandboxHostResponse.class,
        authorized = {RoleType.Admin}, requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class UpdateSandboxHostCmd extends BaseCmd {
    private static final int LONGEST_SECONDS = 30 * 24 * 3600;

    @Inject
    private SandboxHosts hosts;
    @Inject
    private HostDao hostDao;

    @Parameter(name = "id", type = CommandType.UUID, entityType = HostResponse.class, required = true,
            description = "the ID of the host")
    private Long id;

    @Parameter(name = "behaviour", type = CommandType.STRING, required = true,
            description = "healthy, stalling, no-thread, no-plugin, no-guard, old-guard, slow, late, garbage, orphan-mount,"
                    + " leaves-mount, stalled-restore or disconnected")
    private String behaviour;

    @Parameter(name = "ago", type = CommandType.INTEGER,
            description = "how many seconds ago the backup began; a stalling one has hung since one minute after that")
    private Integer ago;

    @Override
    public void execute() {
        int seconds = ago == null ? 0 : ago;
        if (seconds < 0 || seconds > LONGEST_SECONDS) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, "ago " + seconds + ": give 0 to " + LONGEST_SECONDS + " seconds");
        }
        try {
            hosts.behave(id, Behaviour.of(behaviour), Duration.ofSeconds(seconds));
        } catch (IllegalArgumentException e) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, e.getMessage());
        }
        HostVO host = hostDao.findById(id);
        SandboxHostResponse response = ListSandboxHostsCmd.response(hosts, id, host.getUuid(), host.getName(),
                host.getStatus().name());
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    @Override
    public long getEntityOwnerId() {
        return Account.ACCOUNT_ID_SYSTEM;
    }
}
