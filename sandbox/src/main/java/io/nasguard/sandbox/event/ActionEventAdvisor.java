// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.event;

import java.lang.reflect.Method;

import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;

/** Puts the interceptor in front of annotated methods; beans without one stay as they are. */
public final class ActionEventAdvisor extends StaticMethodMatcherPointcutAdvisor {
    private static final long serialVersionUID = 1L;

    public ActionEventAdvisor() {
        super(new ActionEventInterceptor());
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
        return ActionEventInterceptor.annotation(method, targetClass) != null;
    }
}
