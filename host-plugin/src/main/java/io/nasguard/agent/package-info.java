// SPDX-License-Identifier: Apache-2.0
/**
 * Reads what the guard and the kernel know of backups on a KVM host, and starts a release.
 *
 * <p>It must answer while mounts hang: it reads files below {@code /proc}, {@code /run}, {@code /etc} and
 * {@code /usr} only, never a repository's mount, and of a process never what can wait for one (its command line, its
 * memory map, where its descriptors lead). It knows nothing of CloudStack; the wrappers in
 * {@code com.cloud.hypervisor.kvm.resource.wrapper} bring it into the agent.
 */
package io.nasguard.agent;
