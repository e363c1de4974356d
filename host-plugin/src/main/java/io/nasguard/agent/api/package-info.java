// SPDX-License-Identifier: Apache-2.0
/**
 * What the management server and a KVM host's agent say to each other about backups: a status probe, a release, and
 * their answers.
 *
 * <p>CloudStack's agent protocol turns them into JSON by their fields. The reports inside are plain records with public
 * fields and no behaviour. Both jars carry these classes, and either may be the newer one: fields are only ever added,
 * an unknown one is passed over, a missing one keeps its default. Words that stand for states are text and no enums,
 * so that a new one breaks nobody.
 */
package io.nasguard.agent.api;
