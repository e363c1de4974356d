// SPDX-License-Identifier: Apache-2.0
/**
 * The guard's own commands in CloudStack's KVM agent. The agent takes every command wrapper that it finds in this
 * package, whatever jar it is in: hence the name.
 */
package com.cloud.hypervisor.kvm.resource.wrapper;
