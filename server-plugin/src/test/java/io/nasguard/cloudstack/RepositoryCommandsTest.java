// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nasguard.cloudstack.api.AddRepositoryCmd;
import io.nasguard.cloudstack.api.AddRepositoryWithCrossZoneCmd;
import io.nasguard.cloudstack.api.ListRepositoriesCmd;
import io.nasguard.cloudstack.api.UpdateRepositoryCmd;
import io.nasguard.cloudstack.api.UpdateRepositoryWithCrossZoneCmd;
import java.util.List;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseCmd.CommandType;
import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.Parameter;
import org.junit.jupiter.api.Test;

class RepositoryCommandsTest {

    @APICommand(name = "addBackupRepository", responseObject = BaseResponse.class)
    private static class Add {
        @Parameter(name = "mountopts", type = CommandType.STRING)
        private String mountOptions;
    }

    @APICommand(name = "addBackupRepository", responseObject = BaseResponse.class)
    private static class AddOf422 extends Add {
        @Parameter(name = "crosszoneinstancecreation", type = CommandType.BOOLEAN)
        private Boolean crossZone;
    }

    @APICommand(name = "addBackupRepository", responseObject = BaseResponse.class)
    private static class AddOfTheFuture extends Add {
        @Parameter(name = "compression", type = CommandType.STRING)
        private String compression;
    }

    @APICommand(name = "updateBackupRepository", responseObject = BaseResponse.class)
    private static class Update {
    }

    @APICommand(name = "listBackupRepositories", responseObject = BaseResponse.class)
    private static class ListAll {
    }

    @APICommand(name = "deleteBackupRepository", responseObject = BaseResponse.class)
    private static class Delete {
    }

    @Test
    void oursTakeThePlacesAndUpdateIsAddedWhereThereIsNone() {
        assertEquals(List.of(AddRepositoryCmd.class, Delete.class, ListRepositoriesCmd.class,
                UpdateRepositoryCmd.class),
                RepositoryCommands.inPlaceOf(List.of(Add.class, Delete.class, ListAll.class)));
    }

    @Test
    void whereCloudStackHasCrossZoneCreationOursHaveItToo() {
        assertEquals(List.of(AddRepositoryWithCrossZoneCmd.class, UpdateRepositoryWithCrossZoneCmd.class,
                ListRepositoriesCmd.class),
                RepositoryCommands.inPlaceOf(List.of(AddOf422.class, Update.class, ListAll.class)));
    }

    @Test
    void aCommandThatTakesMoreThanOursStays() {
        assertEquals(List.of(AddOfTheFuture.class, ListRepositoriesCmd.class, UpdateRepositoryCmd.class),
                RepositoryCommands.inPlaceOf(List.of(AddOfTheFuture.class, ListAll.class)));
    }
}
