// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

/** Checks that a parameter can ask for. */
public enum ApiArgValidator {
    NotNullOrEmpty,
    PositiveNumber,
    UuidString,
    RFCComplianceDomainName
}
