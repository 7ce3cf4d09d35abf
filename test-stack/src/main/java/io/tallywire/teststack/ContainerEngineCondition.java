package io.tallywire.teststack;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests for which containers are asked, where there is no engine to run them. */
class ContainerEngineCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (StackKind.asked() == StackKind.PROCESSES || ContainerStack.engineAnswers()) {
            return ConditionEvaluationResult.enabled("the stack can be started");
        }
        return ConditionEvaluationResult.disabled("containers are asked for and no container engine answers");
    }
}
