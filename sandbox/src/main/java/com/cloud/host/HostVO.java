// SPDX-License-Identifier: Apache-2.0
package com.cloud.host;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A host. */
@Entity
@Table(name = "host")
public class HostVO implements Host {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "uuid")
    private String uuid;

    @Column(name = "name")
    private String name;

    @Column(name = "type")
    private Type type;

    @Column(name = "status")
    private Status status;

    @Column(name = "data_center_id")
    private long dataCenterId;

    @Column(name = "pod_id")
    private Long podId;

    @Column(name = "cluster_id")
    private Long clusterId;

    @Column(name = "mgmt_server_id")
    private Long managementServerId;

    @Column(name = "removed")
    private Date removed;

    protected HostVO() {
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

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public Status getStatus() {
        return status;
    }

    @Override
    public long getDataCenterId() {
        return dataCenterId;
    }

    @Override
    public Long getPodId() {
        return podId;
    }

    @Override
    public Long getClusterId() {
        return clusterId;
    }

    @Override
    public Long getManagementServerId() {
        return managementServerId;
    }

    public Date getRemoved() {
        return removed;
    }
}
