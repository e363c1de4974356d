// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

import io.nasguard.sandbox.db.Sql;
import io.nasguard.sandbox.trial.Probe;
import io.nasguard.sandbox.trial.TrialService;

/** Modules of jars: which files count, in which order, and what a module sees of the others. */
class ModuleTest {
    private static ApplicationContext context(String module) throws Exception {
        return EngineFixture.server().context(module);
    }

    @Test
    void overrideReplacesABeanOfTheSameName() throws Exception {
        assertEquals("from the override", context("core").getBean("trialProbe", Probe.class).text());
    }

    @Test
    void postProcessorOfAnOverrideChangesTheClassOfABean() throws Exception {
        assertEquals("Changed", context("core").getBean("changedProbe").getClass().getSimpleName());
    }

    @Test
    void inheritableBeansComeIntoEveryModuleBelow() throws Exception {
        assertTrue(context("core").containsLocalBean("inheritedProbe"));
        assertTrue(context("trial").containsLocalBean("inheritedProbe"));
        assertFalse(context("system").containsLocalBean("inheritedProbe"));
    }

    @Test
    void childSeesParentAndNotTheOtherWayRound() throws Exception {
        assertNotNull(context("trial").getBean("trialProbe"));
        assertTrue(context("trial").containsLocalBean("trialCommands"));
        assertFalse(context("core").containsBean("trialCommands"));
    }

    @Test
    void commandsAreWiredFromTheModuleThatBroughtThem() throws Exception {
        ApiClient client = new ApiClient(EngineFixture.server().port());
        client.login("admin", EngineFixture.PASSWORD);
        assertEquals("inherited in trial", ApiClient.json(client.call("command", "trySomething", "name", "x", "probe", "true"))
                .at("/trysomethingresponse/trial/probe").asText());
    }

    @Test
    void moduleThatFailsIsLeftOutAndTheServerRuns() throws Exception {
        assertNull(context("trial-broken"));
    }

    @Test
    void moduleWithoutItsParentIsLeftOut() throws Exception {
        assertNull(context("trial-orphan"));
    }

    @Test
    void settingsOfBeansAreEnteredBeforeTheyAreInitialised() throws Exception {
        TrialService service = context("trial").getBean(TrialService.class);
        assertEquals("7", Sql.first(row -> row.getString("value"),
                "SELECT value FROM configuration WHERE name = 'trial.number'").orElseThrow());
        assertEquals(7, service.numberAtInit());
        assertEquals(List.of("init", "configure", "start"), service.steps());
    }

    @Test
    void actionEventsAreRaisedForCallsThroughTheBean() throws Exception {
        long before = Sql.first(row -> row.getLong(1), "SELECT COALESCE(MAX(id), 0) FROM event").orElse(0L);
        TrialService service = context("trial").getBean(TrialService.class);
        service.work(false);
        try {
            service.work(true);
        } catch (IllegalStateException expected) {
            assertEquals("failed", expected.getMessage());
        }
        assertEquals(List.of("TRIAL INFO Successfully completed working. with details", "TRIAL ERROR Error while working. with details"),
                Sql.list(row -> row.getString("type") + " " + row.getString("level") + " " + row.getString("description"),
                        "SELECT * FROM event WHERE id > ? AND type = 'TRIAL' ORDER BY id", before));
    }
}
