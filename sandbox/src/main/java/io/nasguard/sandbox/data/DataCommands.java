// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.utils.component.ManagerBase;
import com.cloud.utils.component.PluggableService;
import java.util.List;
import org.apache.cloudstack.api.command.admin.cluster.ListClustersCmd;
import org.apache.cloudstack.api.command.admin.config.ListCfgsByCmd;
import org.apache.cloudstack.api.command.admin.config.ResetCfgCmd;
import org.apache.cloudstack.api.command.admin.config.UpdateCfgCmd;
import org.apache.cloudstack.api.command.admin.host.ListHostsCmd;
import org.apache.cloudstack.api.command.admin.pod.ListPodsByCmd;
import org.apache.cloudstack.api.command.admin.resource.ListAlertsCmd;
import org.apache.cloudstack.api.command.user.event.ListEventsCmd;
import org.apache.cloudstack.api.command.user.zone.ListZonesCmd;

/** Brings CloudStack's own commands that the sandbox has besides those about backup repositories. */
public class DataCommands extends ManagerBase implements PluggableService {
    @Override
    public List<Class<?>> getCommands() {
        return List.of(ListZonesCmd.class, ListPodsByCmd.class, ListClustersCmd.class, ListHostsCmd.class, ListAlertsCmd.class,
                ListEventsCmd.class, ListCfgsByCmd.class, UpdateCfgCmd.class, ResetCfgCmd.class);
    }
}
