// SPDX-License-Identifier: Apache-2.0
package com.cloud.host;

/** State of the connection to an agent. */
public enum Status {
    Creating,
    Connecting,
    Up,
    Down,
    Disconnected,
    Alert,
    Removed,
    Error,
    Rebalancing,
    Unknown
}
