// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.util.Map;

import com.cloud.exception.InvalidParameterValueException;

import io.nasguard.sandbox.config.ConfigStore;

/** Base of list commands: keyword and paging. */
public abstract class BaseListCmd extends BaseCmd implements IBaseListCmd {
    public static final Long s_pageSizeUnlimited = -1L;

    private static Long s_maxPageSize;

    @Parameter(name = ApiConstants.KEYWORD, type = CommandType.STRING, description = "part of a name to look for")
    private String keyword;

    @Parameter(name = ApiConstants.PAGE, type = CommandType.INTEGER)
    private Integer page;

    @Parameter(name = ApiConstants.PAGE_SIZE, type = CommandType.INTEGER)
    private Integer pageSize;

    public BaseListCmd() {
    }

    @Override
    public void configure() {
        if (s_maxPageSize == null) {
            s_maxPageSize = ConfigStore.defaultPageSize();
        }
    }

    @Override
    public String getKeyword() {
        return keyword;
    }

    @Override
    public Integer getPage() {
        return page;
    }

    @Override
    public Integer getPageSize() {
        if (pageSize != null) {
            boolean limited = !s_pageSizeUnlimited.equals(s_maxPageSize);
            if (limited && pageSize > s_maxPageSize) {
                throw new InvalidParameterValueException("Page size can't exceed max allowed page size value: " + s_maxPageSize);
            }
            if (pageSize.longValue() == s_pageSizeUnlimited && page != null) {
                throw new InvalidParameterValueException("Can't specify page parameter when pagesize is -1 (Unlimited)");
            }
        }
        return pageSize;
    }

    /** @return rows to return at most, null for all; the setting {@code default.page.size} where nothing was asked */
    @Override
    public Long getPageSizeVal() {
        Integer asked = getPageSize();
        Long size = asked == null ? s_maxPageSize : Long.valueOf(asked);
        return s_pageSizeUnlimited.equals(size) ? null : size;
    }

    /** @return rows to skip, null where there are no pages */
    @Override
    public Long getStartIndex() {
        Long size = getPageSizeVal();
        if (size == null) {
            return null;
        }
        return page != null && page > 0 ? size * (page - 1) : 0L;
    }

    @Override
    public long getEntityOwnerId() {
        return 0;
    }

    @Override
    public void validateSpecificParameters(Map<String, String> params) {
        super.validateSpecificParameters(params);
        String size = params.get(ApiConstants.PAGE_SIZE);
        String number = params.get(ApiConstants.PAGE);
        if (number == null && size != null && Long.parseLong(size) != s_pageSizeUnlimited) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, "\"page\" parameter is required when \"pagesize\" is specified");
        }
        if (size == null && number != null) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, "\"pagesize\" parameter is required when \"page\" is specified");
        }
    }
}
