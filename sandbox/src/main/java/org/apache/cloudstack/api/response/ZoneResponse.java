// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.dc.DataCenter;
import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import org.apache.cloudstack.api.BaseResponseWithAnnotations;
import org.apache.cloudstack.api.EntityReference;

/** A zone on the wire. */
@EntityReference(value = DataCenter.class)
public class ZoneResponse extends BaseResponseWithAnnotations {
    @SerializedName("id")
    @Param(description = "Zone id")
    private String id;

    @SerializedName("name")
    @Param(description = "Zone name")
    private String name;

    @SerializedName("dns1")
    @Param(description = "the first DNS for the Zone")
    private String dns1;

    @SerializedName("dns2")
    @Param(description = "the second DNS for the Zone")
    private String dns2;

    @SerializedName("internaldns1")
    @Param(description = "the first internal DNS for the Zone")
    private String internalDns1;

    @SerializedName("internaldns2")
    @Param(description = "the second internal DNS for the Zone")
    private String internalDns2;

    @SerializedName("guestcidraddress")
    @Param(description = "the guest CIDR address for the Zone")
    private String guestCidrAddress;

    @SerializedName("networktype")
    @Param(description = "the network type of the zone; can be Basic or Advanced")
    private String networkType;

    @SerializedName("securitygroupsenabled")
    @Param(description = "true if security groups support is enabled, false otherwise")
    private boolean securityGroupsEnabled;

    @SerializedName("allocationstate")
    @Param(description = "the allocation state of the cluster")
    private String allocationState;

    @SerializedName("zonetoken")
    @Param(description = "Zone Token")
    private String zoneToken;

    @SerializedName("dhcpprovider")
    @Param(description = "the dhcp Provider for the Zone")
    private String dhcpProvider;

    @SerializedName("localstorageenabled")
    @Param(description = "true if local storage offering enabled, false otherwise")
    private boolean localStorageEnabled;

    @SerializedName("allowuserspecifyvrmtu")
    @Param(description = "Allow end users to specify VR MTU")
    private Boolean allowUserSpecifyVRMtu;

    @SerializedName("routerprivateinterfacemaxmtu")
    @Param(description = "The maximum value the MTU can have on the VR's private interfaces")
    private Integer routerPrivateInterfaceMaxMtu;

    @SerializedName("routerpublicinterfacemaxmtu")
    @Param(description = "The maximum value the MTU can have on the VR's public interfaces")
    private Integer routerPublicInterfaceMaxMtu;

    @SerializedName("type")
    @Param(description = "the type of the zone - core or edge")
    private String type;

    @SerializedName("isnsxenabled")
    @Param(description = "true, if zone is NSX enabled")
    private boolean nsxEnabled;

    @SerializedName("ismultiarch")
    @Param(description = "true, if zone contains clusters and hosts from different CPU architectures")
    private boolean multiArch;

    @SerializedName("asnrange")
    @Param(description = "AS Number Range")
    private String asnRange;

    public ZoneResponse() {
    }

    public void setId(String id) {
        this.id = id;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setDns1(String dns1) {
        this.dns1 = dns1;
    }

    public void setDns2(String dns2) {
        this.dns2 = dns2;
    }

    public void setInternalDns1(String internalDns1) {
        this.internalDns1 = internalDns1;
    }

    public void setInternalDns2(String internalDns2) {
        this.internalDns2 = internalDns2;
    }

    public void setGuestCidrAddress(String guestCidrAddress) {
        this.guestCidrAddress = guestCidrAddress;
    }

    public void setNetworkType(String networkType) {
        this.networkType = networkType;
    }

    public void setSecurityGroupsEnabled(boolean securityGroupsEnabled) {
        this.securityGroupsEnabled = securityGroupsEnabled;
    }

    public void setAllocationState(String allocationState) {
        this.allocationState = allocationState;
    }

    public void setZoneToken(String zoneToken) {
        this.zoneToken = zoneToken;
    }

    public void setDhcpProvider(String dhcpProvider) {
        this.dhcpProvider = dhcpProvider;
    }

    public void setLocalStorageEnabled(boolean localStorageEnabled) {
        this.localStorageEnabled = localStorageEnabled;
    }

    public void setAllowUserSpecifyVRMtu(Boolean allowUserSpecifyVRMtu) {
        this.allowUserSpecifyVRMtu = allowUserSpecifyVRMtu;
    }

    public void setRouterPrivateInterfaceMaxMtu(Integer routerPrivateInterfaceMaxMtu) {
        this.routerPrivateInterfaceMaxMtu = routerPrivateInterfaceMaxMtu;
    }

    public void setRouterPublicInterfaceMaxMtu(Integer routerPublicInterfaceMaxMtu) {
        this.routerPublicInterfaceMaxMtu = routerPublicInterfaceMaxMtu;
    }

    public void setType(String type) {
        this.type = type;
    }

    public void setNsxEnabled(boolean nsxEnabled) {
        this.nsxEnabled = nsxEnabled;
    }

    public void setMultiArch(boolean multiArch) {
        this.multiArch = multiArch;
    }

    public void setAsnRange(String asnRange) {
        this.asnRange = asnRange;
    }
}
