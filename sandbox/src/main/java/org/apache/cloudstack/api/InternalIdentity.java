// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.io.Serializable;

/** An entity with a row number in the database; never shown to clients. */
public interface InternalIdentity extends Serializable {
    long getId();
}
