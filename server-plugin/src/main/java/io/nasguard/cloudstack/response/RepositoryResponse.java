// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryReport;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * A backup repository as the API shows it. A class of its own: some versions of CloudStack's BackupRepositoryResponse
 * have a field {@code mountopts}, unmasked, and Gson refuses a subclass that declares the name again.
 */
public class RepositoryResponse extends MountFields {

    @SerializedName("id")
    @Param(description = "the ID of the backup repository")
    private String id;

    @SerializedName("zoneid")
    @Param(description = "the ID of its zone")
    private String zoneId;

    @SerializedName("zonename")
    @Param(description = "the name of its zone")
    private String zoneName;

    @SerializedName("name")
    @Param(description = "the name of the backup repository")
    private String name;

    @SerializedName("address")
    @Param(description = "the address of the share")
    private String address;

    @SerializedName("provider")
    @Param(description = "the backup provider")
    private String provider;

    @SerializedName("type")
    @Param(description = "the file system type: nfs, nfs4, cifs or ceph")
    private String type;

    @SerializedName("capacitybytes")
    @Param(description = "the capacity in bytes")
    private Long capacityBytes;

    @SerializedName("crosszoneinstancecreation")
    @Param(description = "whether other zones may create Instances from its backups (CloudStack 4.22 and later)")
    private Boolean crossZoneInstanceCreation;

    @SerializedName("created")
    @Param(description = "when it was added")
    private Date created;

    @SerializedName("warnings")
    @Param(description = "what is wrong with it, or good to know", responseObject = FindingResponse.class,
            isSensitive = true)
    private List<FindingResponse> warnings;

    public RepositoryResponse(RepositoryReport report) {
        Repository repository = report.repository();
        id = repository.uuid();
        zoneId = repository.zone().uuid();
        zoneName = repository.zone().name();
        name = repository.name();
        address = repository.address();
        provider = repository.provider();
        type = repository.type();
        capacityBytes = repository.capacityBytes().orElse(null);
        crossZoneInstanceCreation = repository.crossZoneInstanceCreation().orElse(null);
        created = repository.created().orElse(null);
        describe(report.mountOptions(), report.behaviour(), report.ownTimeout(),
                Optional.of(report.timeout()), report.safeMountOptions());
        warnings = FindingResponse.all(report.warnings(), report.docLinks());
        setObjectName("backuprepository");
    }
}
