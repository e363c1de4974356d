// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.Objects;
import java.util.Optional;

/** A KVM host as CloudStack knows it. */
public final class KvmHost {

    private static final String UP = "Up";

    private final long id;
    private final String uuid;
    private final String name;
    private final Place place;
    private final String agentState;
    private final Long ownerMsid;

    /**
     * @param agentState what CloudStack calls the host's state: Up, Down, Disconnected, Alert, Connecting, ...
     * @param ownerMsid the management server that the agent is connected to; null for none
     */
    public KvmHost(long id, String uuid, String name, Place place, String agentState, Long ownerMsid) {
        this.id = id;
        this.uuid = uuid;
        this.name = name;
        this.place = Objects.requireNonNull(place, "place");
        this.agentState = agentState;
        this.ownerMsid = ownerMsid;
    }

    /** @return the database's own number */
    public long id() {
        return id;
    }

    /** @return what the API calls the host's id */
    public String uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    public Place place() {
        return place;
    }

    public String agentState() {
        return agentState;
    }

    /** @return true when the agent is connected and can be asked */
    public boolean up() {
        return UP.equals(agentState);
    }

    /** @return the management server that the agent is connected to */
    public Optional<Long> ownerMsid() {
        return Optional.ofNullable(ownerMsid);
    }

    @Override
    public String toString() {
        return name + " (" + uuid + ")";
    }

    /** Where a host stands. */
    public static final class Place {

        private final long zoneId;
        private final String zoneUuid;
        private final String zoneName;
        private final Long podId;
        private final Long clusterId;
        private final String clusterUuid;
        private final String clusterName;

        /** A pod or a cluster that is null is not known. */
        public Place(long zoneId, String zoneUuid, String zoneName, Long podId, Long clusterId, String clusterUuid,
                String clusterName) {
            this.zoneId = zoneId;
            this.zoneUuid = zoneUuid;
            this.zoneName = zoneName;
            this.podId = podId;
            this.clusterId = clusterId;
            this.clusterUuid = clusterUuid;
            this.clusterName = clusterName;
        }

        public long zoneId() {
            return zoneId;
        }

        public String zoneUuid() {
            return zoneUuid;
        }

        public String zoneName() {
            return zoneName;
        }

        public Optional<Long> podId() {
            return Optional.ofNullable(podId);
        }

        public Optional<Long> clusterId() {
            return Optional.ofNullable(clusterId);
        }

        public Optional<String> clusterUuid() {
            return Optional.ofNullable(clusterUuid);
        }

        public Optional<String> clusterName() {
            return Optional.ofNullable(clusterName);
        }
    }
}
