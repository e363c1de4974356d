// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

/** What {@code listApis} says of a parameter; CloudStack's own form shows it where the admin fills in the field. */
final class ParameterTexts {

    static final String MOUNT_OPTIONS = "mount options of the share. Leave empty for the safe default of an nfs share,"
            + " soft,timeo=50,retrans=3. An nfs mount without soft is hard: when the NAS goes away it blocks the host"
            + " and guests that have nothing to do with backup."
            + " See /client/nas-backup-guard/docs/mount-options.html";

    static final String BACKUP_TIMEOUT = "seconds after which a backup to this repository is ended on the host,"
            + " 60 to 604800. See /client/nas-backup-guard/docs/mount-options.html#backup-timeout";

    static final String CROSS_ZONE = "backups in this repository can be used to create Instances on all Zones";

    private ParameterTexts() {
    }
}
