// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;

public class ApiConstants {
    public static final String ADDRESS = "address";

    public static final String BACKUP_ID = "backupid";

    public static final String BACKUP_OFFERING_ID = "backupofferingid";

    public static final String CAPACITY_BYTES = "capacitybytes";

    public static final String CLUSTER_ID = "clusterid";

    public static final String CLUSTER_NAME = "clustername";

    public static final String COUNT = "count";

    public static final String CREATED = "created";

    public static final String DESCRIPTION = "description";

    public static final String DISPLAY_TEXT = "displaytext";

    public static final String HOST_ID = "hostid";

    public static final String HOST_NAME = "hostname";

    public static final String ID = "id";

    public static final String KEYWORD = "keyword";

    public static final String LIST_ALL = "listall";

    public static final String MOUNT_OPTIONS = "mountopts";

    public static final String NAME = "name";

    public static final String PAGE = "page";

    public static final String PAGE_SIZE = "pagesize";

    public static final String POD_ID = "podid";

    public static final String POD_NAME = "podname";

    public static final String PROVIDER = "provider";

    public static final String SORT_BY = "sortby";

    public static final String STATE = "state";

    public static final String SUCCESS = "success";

    public static final String TYPE = "type";

    public static final String VIRTUAL_MACHINE_ID = "virtualmachineid";

    public static final String VIRTUAL_MACHINE_NAME = "virtualmachinename";

    public static final String ZONE_ID = "zoneid";

    public static final String ZONE_NAME = "zonename";

    private ApiConstants() {
        throw Stub.called();
    }
}
