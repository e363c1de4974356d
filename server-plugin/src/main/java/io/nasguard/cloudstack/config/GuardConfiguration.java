// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.config;

import io.nasguard.jdbc.ZoneSettings;
import io.nasguard.mount.BackupTimeout;
import io.nasguard.mount.HardMountPolicy;
import io.nasguard.mount.NfsDefaults;
import io.nasguard.repository.GuardSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.Configurable;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The product's global settings, as admins find them under Global Settings and in a zone's Settings tab. */
public final class GuardConfiguration implements Configurable, GuardSettings {

    private static final Logger LOG = LogManager.getLogger(GuardConfiguration.class);

    public static final ConfigKey<Boolean> ENABLED = new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED, Boolean.class,
            "nas.backup.guard.enabled", "true",
            "Whether NAS Backup Guard is on. Off: its defaults, validation, monitoring and alerts stop at once,"
                    + " its commands at the next start of the management server.",
            true);

    public static final ConfigKey<String> DEFAULT_NFS_OPTIONS = new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED,
            String.class, "nas.backup.guard.default.nfs.mount.options", NfsDefaults.FALLBACK_TEXT,
            "Mount options that a new nfs backup repository gets when none are given. They must name soft or softerr;"
                    + " a value that is not valid counts as " + NfsDefaults.FALLBACK_TEXT + ".",
            true, ConfigKey.Scope.Zone);

    public static final ConfigKey<Integer> DEFAULT_TIMEOUT = new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED,
            Integer.class,
            "nas.backup.guard.default.timeout", "0",
            "Seconds after which a backup is ended on the host, for repositories without a timeout of their own,"
                    + " 60 to 604800. 0, or a value that is not valid: the host's own limit alone.",
            true, ConfigKey.Scope.Zone);

    public static final ConfigKey<Integer> STALL_TIMEOUT = new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED,
            Integer.class,
            "nas.backup.guard.stall.timeout", "300",
            "Seconds of unbroken evidence of a stall after which a host ends a backup, whatever its timeout.",
            true, ConfigKey.Scope.Zone);

    public static final ConfigKey<String> HARD_MOUNT_POLICY = new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED,
            String.class, "nas.backup.guard.hard.mount.policy", "warn",
            "What to do when mount options ask for hard in so many words: warn (keep them and warn) or reject."
                    + " Any other value counts as warn.",
            true, ConfigKey.Scope.Zone);

    public static final ConfigKey<Integer> POLL_INTERVAL = new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED,
            Integer.class,
            "nas.backup.guard.poll.interval", "30",
            "Seconds between two looks at the hosts that have a backup in flight.",
            true);

    public static final ConfigKey<String> DOCS_URL = new ConfigKey<>(ConfigKey.CATEGORY_ADVANCED, String.class,
            "nas.backup.guard.docs.url", "",
            "Where NAS Backup Guard's documentation is served. Empty: the pages that came with it.",
            true, ConfigKey.Scope.Zone);

    private static final int NOT_A_NUMBER = -1;
    private static final long DEFAULT_STALL_TIMEOUT = 300;
    private static final long DEFAULT_POLL_INTERVAL = 30;
    private static final long POLL_INTERVAL_MIN = 5;
    private static final long POLL_INTERVAL_MAX = 300;

    private final ZoneSettings zones;
    private final Map<String, String> reported = new ConcurrentHashMap<>();

    public GuardConfiguration(ZoneSettings zones) {
        this.zones = zones;
    }

    @Override
    public String getConfigComponentName() {
        return "NasBackupGuard";
    }

    @Override
    public ConfigKey<?>[] getConfigKeys() {
        return new ConfigKey<?>[] {ENABLED, DEFAULT_NFS_OPTIONS, DEFAULT_TIMEOUT, STALL_TIMEOUT, HARD_MOUNT_POLICY,
            POLL_INTERVAL, DOCS_URL};
    }

    @Override
    public boolean enabled() {
        return ENABLED.value();
    }

    @Override
    public String defaultNfsOptions(Long zoneId) {
        String value = DEFAULT_NFS_OPTIONS.valueIn(zoneId);
        NfsDefaults.of(value).problem().ifPresent(problem -> fallBack(DEFAULT_NFS_OPTIONS, value, problem));
        return value;
    }

    @Override
    public HardMountPolicy hardMountPolicy(Long zoneId) {
        String value = HARD_MOUNT_POLICY.valueIn(zoneId);
        return HardMountPolicy.lookup(value).orElseGet(() -> {
            fallBack(HARD_MOUNT_POLICY, value, "It is neither warn nor reject: warn is used.");
            return HardMountPolicy.WARN;
        });
    }

    @Override
    public long defaultTimeout(Long zoneId) {
        Integer seconds;
        try {
            seconds = DEFAULT_TIMEOUT.valueIn(zoneId);
        } catch (NumberFormatException e) {
            seconds = NOT_A_NUMBER;
        }
        if (seconds == null || seconds == 0) {
            return 0;
        }
        if (seconds < BackupTimeout.MIN || seconds > BackupTimeout.MAX) {
            fallBack(DEFAULT_TIMEOUT, String.valueOf(seconds), "It is not from " + BackupTimeout.MIN + " to "
                    + BackupTimeout.MAX + " seconds: the hosts' own limit is used.");
            return 0;
        }
        return seconds;
    }

    @Override
    public boolean hasOwnDefaultTimeout(Long zoneId) {
        return zoneId != null && zones.hasOwn(zoneId, DEFAULT_TIMEOUT.key());
    }

    @Override
    public long stallTimeout(Long zoneId) {
        return seconds(STALL_TIMEOUT, zoneId, BackupTimeout.MIN, BackupTimeout.MAX, DEFAULT_STALL_TIMEOUT);
    }

    @Override
    public long pollInterval() {
        return seconds(POLL_INTERVAL, null, POLL_INTERVAL_MIN, POLL_INTERVAL_MAX, DEFAULT_POLL_INTERVAL);
    }

    private long seconds(ConfigKey<Integer> key, Long zoneId, long min, long max, long fallback) {
        Integer value;
        try {
            value = zoneId == null ? key.value() : key.valueIn(zoneId);
        } catch (NumberFormatException e) {
            value = NOT_A_NUMBER;
        }
        if (value == null || value < min || value > max) {
            fallBack(key, String.valueOf(value),
                    "It is not from " + min + " to " + max + " seconds: " + fallback + " is used.");
            return fallback;
        }
        return value;
    }

    @Override
    public String docsUrl(Long zoneId) {
        return DOCS_URL.valueIn(zoneId);
    }

    /** Says so once per value: settings are read at every call. The value is not quoted, it may hold a password. */
    private void fallBack(ConfigKey<?> key, String value, String problem) {
        String text = String.valueOf(value);
        if (!text.equals(reported.put(key.key(), text))) {
            LOG.warn("The value of the setting {} cannot be used. {}", key.key(), problem);
        }
    }
}
