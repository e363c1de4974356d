// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

import io.nasguard.stubs.Stub;
import java.util.Map;
import javax.naming.ConfigurationException;
import org.apache.logging.log4j.Logger;

public class ComponentLifecycleBase implements ComponentLifecycle {
    protected Map<String, Object> _configParams;

    protected String _name;

    protected int _runLevel;

    protected Logger logger;

    public ComponentLifecycleBase() {
        throw Stub.called();
    }

    public boolean configure(String name, Map<String, Object> params) throws ConfigurationException {
        throw Stub.called();
    }

    public Map<String, Object> getConfigParams() {
        throw Stub.called();
    }

    public String getName() {
        throw Stub.called();
    }

    public int getRunLevel() {
        throw Stub.called();
    }

    public void setConfigParams(Map<String, Object> params) {
        throw Stub.called();
    }

    public void setName(String name) {
        throw Stub.called();
    }

    public void setRunLevel(int runLevel) {
        throw Stub.called();
    }

    public boolean start() {
        throw Stub.called();
    }

    public boolean stop() {
        throw Stub.called();
    }
}
