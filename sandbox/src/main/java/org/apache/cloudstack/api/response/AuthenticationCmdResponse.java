// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import org.apache.cloudstack.api.BaseResponse;

/** Base of the answers to login and logout. */
public class AuthenticationCmdResponse extends BaseResponse {
    public AuthenticationCmdResponse() {
    }
}
