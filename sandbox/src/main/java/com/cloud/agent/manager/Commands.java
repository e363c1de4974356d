// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.manager;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.Command.OnError;
import com.cloud.utils.exception.CloudRuntimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What is sent to an agent in one request, and what came back. */
public class Commands implements Iterable<Command> {
    private final OnError onError;
    private final List<Command> commands = new ArrayList<>();
    private Answer[] answers;

    public Commands(OnError handler) {
        onError = handler;
    }

    public Commands(Command cmd) {
        this(OnError.Stop);
        addCommand(cmd);
    }

    public void addCommand(Command cmd) {
        commands.add(cmd);
    }

    public int size() {
        return commands.size();
    }

    public Command[] toCommands() {
        return commands.toArray(new Command[0]);
    }

    public OnError getErrorHandling() {
        return onError;
    }

    public boolean stopOnError() {
        return onError == OnError.Stop;
    }

    public void setAnswers(Answer[] given) {
        answers = given;
    }

    public Answer[] getAnswers() {
        return answers;
    }

    /** @throws CloudRuntimeException if no answer is of that very class */
    public <T extends Answer> T getAnswer(Class<T> clazz) {
        return Arrays.stream(answers).filter(answer -> answer.getClass() == clazz).map(clazz::cast).findFirst()
                .orElseThrow(() -> new CloudRuntimeException("No answer is a " + clazz.getName()));
    }

    @Override
    public Iterator<Command> iterator() {
        return commands.iterator();
    }

    @Override
    public String toString() {
        return commands.toString();
    }
}
