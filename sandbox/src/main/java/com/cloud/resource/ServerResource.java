// SPDX-License-Identifier: Apache-2.0
package com.cloud.resource;

/** What an agent looks after. */
public interface ServerResource {
}
