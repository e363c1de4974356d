// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.exception;

import java.util.Map;

/** The numbers by which clients tell exceptions apart ({@code cserrorcode} of an error answer). */
public class CSExceptionErrorCode {
    private static final int UNKNOWN = -1;

    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("com.cloud.utils.exception.CloudRuntimeException", 4250),
            Map.entry("com.cloud.exception.CloudException", 4275),
            Map.entry("com.cloud.exception.AccountLimitException", 4280),
            Map.entry("com.cloud.exception.CloudAuthenticationException", 4290),
            Map.entry("com.cloud.exception.ConcurrentOperationException", 4300),
            Map.entry("com.cloud.exception.InsufficientCapacityException", 4325),
            Map.entry("com.cloud.exception.InvalidParameterValueException", 4350),
            Map.entry("com.cloud.exception.ManagementServerException", 4355),
            Map.entry("com.cloud.exception.NetworkRuleConflictException", 4360),
            Map.entry("com.cloud.exception.PermissionDeniedException", 4365),
            Map.entry("com.cloud.exception.ResourceAllocationException", 4370),
            Map.entry("com.cloud.exception.ResourceUnavailableException", 4380),
            Map.entry("com.cloud.exception.RequestLimitException", 4545),
            Map.entry("com.cloud.exception.UnavailableCommandException", 4555),
            Map.entry("org.apache.cloudstack.api.ServerApiException", 9999));

    /**
     * @param exceptionName class name of an exception
     * @return its number, or -1 for a class CloudStack does not know
     */
    public static int getCSErrCode(String exceptionName) {
        return CODES.getOrDefault(exceptionName, UNKNOWN);
    }
}
