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

    public String getName() {
        return name;
    }

    public Date getRemoved() {
        return removed;
    }
}
