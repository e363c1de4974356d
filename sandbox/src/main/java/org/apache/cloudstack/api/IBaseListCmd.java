// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

/** What a list can be narrowed and cut by. */
public interface IBaseListCmd {
    Long getPageSizeVal();

    Long getStartIndex();

    Integer getPage();

    Integer getPageSize();

    String getKeyword();
}
