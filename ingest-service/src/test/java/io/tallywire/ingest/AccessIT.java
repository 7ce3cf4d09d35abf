package io.tallywire.ingest;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.access.AccessContract;
import io.tallywire.teststack.access.Door;
import io.tallywire.teststack.access.IdentityProviderResource;

@QuarkusTest
@OnTestStack
@QuarkusTestResource(value = IdentityProviderResource.class, restrictToAnnotatedClass = true)
class AccessIT extends AccessContract {
    @Override
    protected List<Door> doors() {
        return List.of(
                Door.forPublishers("POST /articles"),
                Door.forPublishers("POST /articles").sending("application/x-ndjson"),
                Door.forPublishers("DELETE /articles/{id}"));
    }
}
