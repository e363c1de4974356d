// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import io.nasguard.stubs.Stub;
import java.util.Date;
import org.apache.cloudstack.api.BaseResponse;

public class BackupRepositoryResponse extends BaseResponse {
    public BackupRepositoryResponse() {
        throw Stub.called();
    }

    public String getAddress() {
        throw Stub.called();
    }

    public Long getCapacityBytes() {
        throw Stub.called();
    }

    public Date getCreated() {
        throw Stub.called();
    }

    public String getId() {
        throw Stub.called();
    }

    public String getName() {
        throw Stub.called();
    }

    public String getProviderName() {
        throw Stub.called();
    }

    public String getType() {
        throw Stub.called();
    }

    public String getZoneId() {
        throw Stub.called();
    }

    public String getZoneName() {
        throw Stub.called();
    }

    public void setAddress(String address) {
        throw Stub.called();
    }

    public void setCapacityBytes(Long capacityBytes) {
        throw Stub.called();
    }

    public void setCreated(Date created) {
        throw Stub.called();
    }

    public void setId(String id) {
        throw Stub.called();
    }

    public void setName(String name) {
        throw Stub.called();
    }

    public void setProviderName(String providerName) {
        throw Stub.called();
    }

    public void setType(String type) {
        throw Stub.called();
    }

    public void setZoneId(String zoneId) {
        throw Stub.called();
    }

    public void setZoneName(String zoneName) {
        throw Stub.called();
    }
}
