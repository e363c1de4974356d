// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.annotation.PostConstruct;
import javax.naming.ConfigurationException;

import org.apache.cloudstack.context.CallContext;
import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.Configurable;

import com.cloud.event.ActionEvent;
import com.cloud.utils.component.ManagerBase;

/** See its interface. */
public class TrialServiceImpl extends ManagerBase implements TrialService, Configurable {
    private static final ConfigKey<Integer> NUMBER = new ConfigKey<>("Advanced", Integer.class, "trial.number", "7", "a number", true);

    private final List<String> steps = new ArrayList<>();
    private int numberAtInit;

    @PostConstruct
    void init() {
        steps.add("init");
        numberAtInit = NUMBER.value();
    }

    @Override
    public boolean configure(String name, Map<String, Object> params) throws ConfigurationException {
        steps.add("configure");
        return super.configure(name, params);
    }

    @Override
    public boolean start() {
        steps.add("start");
        return true;
    }

    @Override
    public int numberAtInit() {
        return numberAtInit;
    }

    @Override
    public List<String> steps() {
        return steps;
    }

    @Override
    @ActionEvent(eventType = "TRIAL", eventDescription = "working")
    public void work(boolean fail) {
        CallContext.current().setEventDetails("with details");
        if (fail) {
            throw new IllegalStateException("failed");
        }
    }

    @Override
    public String getConfigComponentName() {
        return "TrialService";
    }

    @Override
    public ConfigKey<?>[] getConfigKeys() {
        return new ConfigKey<?>[] {NUMBER};
    }
}
