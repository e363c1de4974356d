// SPDX-License-Identifier: Apache-2.0
package com.cloud.domain;

public interface PartOf {
    long getDomainId();
}
