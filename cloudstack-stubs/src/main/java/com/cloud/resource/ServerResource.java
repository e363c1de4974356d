// SPDX-License-Identifier: Apache-2.0
package com.cloud.resource;

public interface ServerResource {
}
