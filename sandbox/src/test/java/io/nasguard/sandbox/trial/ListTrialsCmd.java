// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.response.ListResponse;

/** A list of seven. */
@APICommand(name = "listTrials", description = "lists seven trials", responseObject = TrialResponse.class)
public class ListTrialsCmd extends BaseListCmd {
    private static final int ALL = 7;

    @Override
    public void execute() {
        List<TrialResponse> all = IntStream.rangeClosed(1, ALL).mapToObj(ListTrialsCmd::trial)
                .filter(trial -> getKeyword() == null || trial.name.contains(getKeyword())).toList();
        int from = (int) Math.min(getStartIndex(), all.size());
        int to = (int) Math.min(from + getPageSizeVal(), all.size());
        ListResponse<TrialResponse> response = new ListResponse<>();
        response.setResponses(all.subList(from, to), all.size());
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    private static TrialResponse trial(int number) {
        TrialResponse trial = new TrialResponse();
        trial.name = "trial " + number;
        return trial;
    }
}
