// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.vm.VirtualMachine;
import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.EntityReference;

/** A virtual machine, for parameters that take the id of one. */
@EntityReference(value = VirtualMachine.class)
public class UserVmResponse extends BaseResponse {
    public UserVmResponse() {
    }
}
