// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.EntityReference;

import com.cloud.dc.DataCenter;

/** Says that a parameter means a zone. */
@EntityReference(DataCenter.class)
public class ZoneReference extends BaseResponse {
}
