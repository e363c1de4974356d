// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import com.cloud.utils.db.Encrypt;
import java.util.Date;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A share that backups are written to. */
@Entity
@Table(name = "backup_repository")
public class BackupRepositoryVO implements BackupRepository {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "uuid")
    private String uuid;

    @Column(name = "name")
    private String name;

    @Column(name = "zone_id")
    private long zoneId;

    @Column(name = "provider")
    private String provider;

    @Column(name = "type")
    private String type;

    @Column(name = "address")
    private String address;

    @Encrypt
    @Column(name = "mount_opts")
    private String mountOptions;

    @Column(name = "used_bytes")
    private Long usedBytes;

    @Column(name = "capacity_bytes")
    private Long capacityBytes;

    @Column(name = "created")
    private Date created;

    @Column(name = "removed")
    private Date removed;

    public BackupRepositoryVO() {
        uuid = UUID.randomUUID().toString();
    }

    public BackupRepositoryVO(long zoneId, String provider, String name, String type, String address, String mountOptions,
            Long capacityBytes) {
        this();
        this.zoneId = zoneId;
        this.provider = provider;
        this.name = name;
        this.type = type;
        this.address = address;
        this.mountOptions = mountOptions;
        this.capacityBytes = capacityBytes;
        this.created = new Date();
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getUuid() {
        return uuid;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public long getZoneId() {
        return zoneId;
    }

    @Override
    public String getProvider() {
        return provider;
    }

    @Override
    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    @Override
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    @Override
    public String getMountOptions() {
        return mountOptions;
    }

    @Override
    public Long getUsedBytes() {
        return usedBytes;
    }

    @Override
    public Long getCapacityBytes() {
        return capacityBytes;
    }

    @Override
    public Date getCreated() {
        return created;
    }
}
