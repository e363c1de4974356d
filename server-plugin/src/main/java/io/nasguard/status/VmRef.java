// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

/** A VM by all its names. */
public final class VmRef {

    private final long id;
    private final String uuid;
    private final String name;
    private final String instanceName;

    /**
     * @param uuid the API's id
     * @param name as its owner sees it
     * @param instanceName its name on the host, such as i-2-7-VM
     */
    public VmRef(long id, String uuid, String name, String instanceName) {
        this.id = id;
        this.uuid = uuid;
        this.name = name;
        this.instanceName = instanceName;
    }

    public long id() {
        return id;
    }

    public String uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    public String instanceName() {
        return instanceName;
    }
}
