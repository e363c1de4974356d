// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** Something that was done. */
public interface Event extends Identity, InternalIdentity {
    /** How far it is. */
    enum State {
        Created,
        Scheduled,
        Started,
        Completed
    }
}
