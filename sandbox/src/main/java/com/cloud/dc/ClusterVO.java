// SPDX-License-Identifier: Apache-2.0
package com.cloud.dc;

import com.cloud.org.Cluster;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A cluster. */
@Entity
@Table(name = "cluster")
public class ClusterVO implements Cluster {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "uuid")
    private String uuid;

    @Column(name = "name")
    private String name;

    @Column(name = "removed")
    private Date removed;

    public ClusterVO() {
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getUuid() {
        return uuid;
    }

    public String getName() {
        return name;
    }

    public Date getRemoved() {
        return removed;
    }
}
