// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

/** Turns entities into answers. */
public interface ResponseGenerator {
}
