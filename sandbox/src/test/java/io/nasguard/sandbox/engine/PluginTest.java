// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;

/** The product's jar gets in by the same doors as in a management server. */
class PluginTest {
    @Test
    void backupManagerIsThePlugins() throws Exception {
        Object manager = EngineFixture.server().context("core").getBean("backupManager");
        assertTrue(AopUtils.getTargetClass(manager).getName().startsWith("io.nasguard."), manager.getClass().getName());
    }

    @Test
    void nativeCommandTakesTheNewParameter() throws Exception {
        ApiClient client = new ApiClient(EngineFixture.server().port());
        var api = ApiClient.json(client.signed(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "command", "listApis",
                "name", "addBackupRepository")).at("/listapisresponse/api/0");
        List<String> params = new ArrayList<>();
        api.get("params").forEach(param -> params.add(param.get("name").asText()));
        assertTrue(params.containsAll(List.of("name", "address", "type", "zoneid", "mountopts", "backuptimeout")), params.toString());
        assertEquals(params.stream().distinct().count(), params.size(), "each name once");
    }

    @Test
    void ownModuleBringsItsCommand() throws Exception {
        ApiClient client = new ApiClient(EngineFixture.server().port());
        assertEquals(200, client.signed(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "command", "validateBackupMountOptions",
                "type", "nfs", "mountopts", "hard").statusCode());
    }
}
