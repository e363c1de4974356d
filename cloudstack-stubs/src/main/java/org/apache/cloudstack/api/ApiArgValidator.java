// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

public enum ApiArgValidator {
    NotNullOrEmpty, PositiveNumber, RFCComplianceDomainName, UuidString;
}
