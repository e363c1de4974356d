// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LoggedFieldsTest {

    /** CloudStack's API log holds every answer, but for the fields that are marked as sensitive. */
    @Test
    void theApiLogHoldsOfARepositoryWhatItHoldsWithoutTheGuard() {
        assertEquals(Set.of("id", "zoneid", "zonename", "name", "address", "provider", "type", "capacitybytes",
                "crosszoneinstancecreation", "created"), logged(RepositoryResponse.class));
        assertEquals(Set.of("valid"), logged(MountOptionsValidationResponse.class));
    }

    /** It is asked for every few seconds. */
    @Test
    void theApiLogHoldsTheStateOfAHostAndNoMore() {
        assertEquals(Set.of("hostid", "hostname", "backupstate", "reasoncode"), logged(HostBackupStatusResponse.class));
    }

    private static Set<String> logged(Class<?> response) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type = response; type.getName().startsWith("io.nasguard."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Param param = field.getAnnotation(Param.class);
                if (param != null && !param.isSensitive()) {
                    names.add(field.getAnnotation(SerializedName.class).value());
                }
            }
        }
        return names;
    }
}
