// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import com.cloud.user.AccountManager;
import io.nasguard.cloudstack.response.RepositoryResponse;
import io.nasguard.repository.RepositoryFilter;
import io.nasguard.repository.RepositoryList;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.api.response.ZoneResponse;
import org.apache.cloudstack.context.CallContext;

/** {@code listBackupRepositories}: CloudStack's own, with pages that work and what each mount does. */
@APICommand(name = "listBackupRepositories", since = "4.20.0", authorized = {RoleType.Admin},
        description = "Lists backup repositories, and says of each what its mount does when the NAS goes away.",
        responseObject = RepositoryResponse.class, requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListRepositoriesCmd extends BaseListCmd {

    @Inject
    private RepositoryList repositories;
    @Inject
    private AccountManager accounts;

    @Parameter(name = "id", type = CommandType.UUID, entityType = BackupRepositoryResponse.class,
            description = "ID of the backup repository")
    private Long idInDocumentation;

    /** See {@link TextIds}. */
    @Parameter(name = "id", type = CommandType.STRING, includeInApiDoc = false)
    private String id;

    @Parameter(name = "name", type = CommandType.STRING, description = "name of the backup repository")
    private String name;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "ID of the zone of the backup repository")
    private Long zoneId;

    @Parameter(name = "provider", type = CommandType.STRING, description = "the backup repository provider")
    private String provider;

    @Parameter(name = "hardmount", type = CommandType.BOOLEAN,
            description = "true: only those whose mount can block a host without end; false: only those that cannot")
    private Boolean hardMount;

    @Parameter(name = "sortby", type = CommandType.STRING, description = "the field to sort by: name, address, type,"
            + " provider, zonename, created, capacitybytes, mountmode, hardmount, rpctimeout, backuptimeout or"
            + " effectivebackuptimeout; oldest first if left out")
    private String sortBy;

    @Parameter(name = "sortorder", type = CommandType.STRING, description = "asc (the default) or desc")
    private String sortOrder;

    @Override
    public List<Field> getParamFields() {
        return TextIds.in(super.getParamFields());
    }

    @Override
    public void execute() {
        Long zone = accounts.checkAccessAndSpecifyAuthority(CallContext.current().getCallingAccount(), zoneId);
        RepositoryFilter filter = RepositoryFilter.of(id, name, zone, provider, getKeyword());
        ListResponse<RepositoryResponse> response = ApiAnswer.of(() -> response(repositories.find(filter, hardMount,
                RepositoryList.Order.of(sortBy, sortOrder), slice())));
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    /** All of them unless a page is asked for: clients of CloudStack's own list rely on it. */
    private RepositoryList.Slice slice() {
        return getPageSize() == null
                ? new RepositoryList.Slice(null, null)
                : new RepositoryList.Slice(getStartIndex(), getPageSizeVal());
    }

    private static ListResponse<RepositoryResponse> response(RepositoryList.Page page) {
        ListResponse<RepositoryResponse> response = new ListResponse<>();
        response.setResponses(page.reports().stream().map(RepositoryResponse::new).collect(Collectors.toList()),
                page.total());
        return response;
    }
}
