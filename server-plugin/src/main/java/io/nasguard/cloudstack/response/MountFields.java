// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.mount.MountBehaviour;
import io.nasguard.repository.EffectiveTimeout;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.cloudstack.api.BaseResponse;

/**
 * What the API says of a mount and its timeout, stored or planned.
 *
 * <p>CloudStack writes every answer a second time, for its API log, without the fields that are marked as sensitive.
 * So marked is all that the guard adds: mount options, masked as they are, and the texts about them have no business in
 * that log, and it does not grow with the guard.
 */
abstract class MountFields extends BaseResponse {

    @SerializedName("mountopts")
    @Param(description = "the mount options as stored; the value of a secret is ********", isSensitive = true)
    private String mountOptions;

    @SerializedName("mountmode")
    @Param(description = "soft, softerr or hard, as the stored options give it", isSensitive = true)
    private String mountMode;

    @SerializedName("mountmodesource")
    @Param(description = "explicit, or default where the stored options name no mode", isSensitive = true)
    private String mountModeSource;

    @SerializedName("hardmount")
    @Param(description = "true when an I/O to this repository can block its host without end", isSensitive = true)
    private Boolean hardMount;

    @SerializedName("rpctimeout")
    @Param(description = "seconds until one request to the NAS gives up; absent when it never does", isSensitive = true)
    private Long rpcTimeout;

    @SerializedName("backuptimeout")
    @Param(description = "the repository's own backup timeout in seconds; absent when it has none", isSensitive = true)
    private Long backupTimeout;

    @SerializedName("effectivebackuptimeout")
    @Param(description = "seconds after which a backup to this repository is ended on the host", isSensitive = true)
    private Long effectiveBackupTimeout;

    @SerializedName("backuptimeoutsource")
    @Param(description = "what the effective timeout comes from: repository, zone, global or host", isSensitive = true)
    private String backupTimeoutSource;

    @SerializedName("safemountopts")
    @Param(description = "what to send as mountopts to make the repository safe; absent when it is safe or cannot be",
            isSensitive = true)
    private String safeMountOptions;

    void describe(Optional<String> options, Optional<MountBehaviour> behaviour, OptionalLong ownTimeout,
            Optional<EffectiveTimeout> timeout, Optional<String> safeOptions) {
        mountOptions = options.orElse(null);
        behaviour.ifPresent(mount -> {
            mountMode = mount.mode().word();
            mountModeSource = mount.modeSource().word();
            hardMount = mount.hardMount();
            rpcTimeout = Figures.orAbsent(mount.rpcTimeoutSeconds());
        });
        backupTimeout = Figures.orAbsent(ownTimeout);
        timeout.ifPresent(effective -> {
            effectiveBackupTimeout = effective.seconds();
            backupTimeoutSource = effective.source().word();
        });
        safeMountOptions = safeOptions.orElse(null);
    }
}
