package org.pullquote.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/** Puts the {@link ContractFilter} before every {@code @QuarkusTest}. Found as a service, so no test names it. */
public class HoldToContract implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(new ContractFilter());
    }
}
