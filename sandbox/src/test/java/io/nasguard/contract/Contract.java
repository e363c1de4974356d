// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A part of what clients rely on, told in calls and answers. Its subclasses are run against a sandbox for each version
 * of CloudStack, or against the server that the system properties name: see {@link ServerExtension}.
 */
@ExtendWith(ServerExtension.class)
abstract class Contract {

    ServerUnderTest server;
    ApiClient api;
    Repositories repositories;
    Settings settings;

    @BeforeEach
    final void prepare(ServerUnderTest given) {
        server = given;
        api = given.admin();
        repositories = new Repositories(given);
        settings = new Settings(given);
    }

    @AfterEach
    final void leaveNothingBehind() {
        settings.close();
        repositories.close();
    }
}
