// SPDX-License-Identifier: Apache-2.0
package com.cloud.vm;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** A virtual machine. */
public interface VirtualMachine extends Identity, InternalIdentity {
}
