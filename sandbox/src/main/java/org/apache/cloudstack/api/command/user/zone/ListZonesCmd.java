// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.user.zone;

import io.nasguard.sandbox.data.Infrastructure;
import java.util.List;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.ZoneResponse;

/** Lists zones. */
@APICommand(name = "listZones", description = "Lists zones", responseObject = ZoneResponse.class,
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListZonesCmd extends BaseListCmd {
    @Parameter(name = "id", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "the ID of the zone")
    private Long id;

    @Parameter(name = "ids", type = CommandType.LIST, collectionType = CommandType.UUID, entityType = ZoneResponse.class,
            description = "the IDs of the zones, mutually exclusive with id")
    private List<Long> ids;

    @Parameter(name = "available", type = CommandType.BOOLEAN,
            description = "true if you want to retrieve all available Zones. False if you only want to return the Zones from which you have at least one VM. Default is false.")
    private Boolean available;

    @Parameter(name = "name", type = CommandType.STRING,
            description = "the name of the zone")
    private String name;

    @Parameter(name = "networktype", type = CommandType.STRING,
            description = "the network type of the zone that the virtual machine belongs to")
    private String networkType;

    public ListZonesCmd() {
    }

    public Long getId() {
        return id;
    }

    public List<Long> getIds() {
        return ids;
    }

    public Boolean isAvailable() {
        return available;
    }

    public String getName() {
        return name;
    }

    public String getNetworkType() {
        return networkType;
    }

    @Override
    public void execute() {
        setResponseObject(Infrastructure.zones(this));
    }
}
