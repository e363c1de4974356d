// SPDX-License-Identifier: Apache-2.0
/**
 * What the management server and a KVM host's agent say to each other about backups: a status probe, a release, and
 * their answers.
 *
 * <p>Plain data that CloudStack's agent protocol turns into JSON. Both jars carry these classes, and either may be the
 * newer one: fields are only ever added, an unknown one is passed over, a missing one has its default.
 */
package io.nasguard.agent.api;
