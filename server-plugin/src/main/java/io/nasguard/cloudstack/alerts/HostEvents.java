// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.alerts;

import com.cloud.event.ActionEventUtils;
import com.cloud.event.EventVO;
import com.cloud.user.Account;
import com.cloud.user.User;
import io.nasguard.status.KvmHost;
import org.apache.cloudstack.api.ApiCommandResourceType;
import org.apache.cloudstack.context.CallContext;

/**
 * Writes what happens to a host's backups to CloudStack's event log. The types are ours: CloudStack takes any text of 50
 * characters. Needs a thread with CloudStack's context.
 */
public class HostEvents {

    private static final String STALLED = "NAS.BACKUP.STALLED";
    private static final String RECOVERED = "NAS.BACKUP.RECOVERED";

    /** The type of the events of a release. */
    public static final String RELEASE = "NAS.BACKUP.RELEASE";

    /** What the column {@code event.description} holds. */
    private static final int DESCRIPTION_LENGTH = 1024;
    /** These events are not part of a chain. */
    private static final long NO_START_EVENT = 0;

    void stalled(KvmHost host, String words) {
        bySystem(EventVO.LEVEL_WARN, STALLED, host, words);
    }

    void recovered(KvmHost host, String words) {
        bySystem(EventVO.LEVEL_INFO, RECOVERED, host, words);
    }

    /** A job begins to release a host's backups; CloudStack wrote that it was scheduled. */
    public void releaseStarted(long hostId, String words) {
        CallContext context = CallContext.current();
        ActionEventUtils.onStartedActionEvent(context.getCallingUserId(), context.getCallingAccountId(), RELEASE,
                Texts.within(DESCRIPTION_LENGTH, words), hostId, hostType(), true, context.getStartEventId());
    }

    /** That job is done. */
    public void released(long hostId, String words) {
        ended(EventVO.LEVEL_INFO, hostId, words);
    }

    /** That job failed. */
    public void releaseFailed(long hostId, String words) {
        ended(EventVO.LEVEL_ERROR, hostId, words);
    }

    private static void ended(String level, long hostId, String words) {
        CallContext context = CallContext.current();
        ActionEventUtils.onCompletedActionEvent(context.getCallingUserId(), context.getCallingAccountId(), level,
                RELEASE, Texts.within(DESCRIPTION_LENGTH, words), hostId, hostType(), context.getStartEventId());
    }

    private static void bySystem(String level, String type, KvmHost host, String words) {
        ActionEventUtils.onCompletedActionEvent(User.UID_SYSTEM, Account.ACCOUNT_ID_SYSTEM, level, type,
                Texts.within(DESCRIPTION_LENGTH, words), host.id(), hostType(), NO_START_EVENT);
    }

    private static String hostType() {
        return ApiCommandResourceType.Host.toString();
    }
}
