// SPDX-License-Identifier: Apache-2.0
package com.cloud.vm;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A virtual machine. */
@Entity
@Table(name = "vm_instance")
public class VMInstanceVO implements VirtualMachine {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "uuid")
    private String uuid;

    @Column(name = "removed")
    private Date removed;

    public VMInstanceVO() {
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getUuid() {
        return uuid;
    }

    public Date getRemoved() {
        return removed;
    }
}
