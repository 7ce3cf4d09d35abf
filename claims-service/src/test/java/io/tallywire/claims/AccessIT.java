package io.tallywire.claims;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.access.AccessContract;
import io.tallywire.teststack.access.Door;
import io.tallywire.teststack.access.IdentityProviderResource;

@QuarkusTest
@OnTestStack(database = "claims")
@QuarkusTestResource(value = IdentityProviderResource.class, restrictToAnnotatedClass = true)
class AccessIT extends AccessContract {
    @Override
    protected List<Door> doors() {
        return List.of(
                Door.forReaders("GET /articles/{id}"),
                Door.forReaders("GET /claims"),
                Door.forReaders("GET /claims/stream"),
                Door.forReaders("GET /series"),
                Door.forReaders("GET /series/{id}"),
                Door.forReaders("GET /series/{id}/estimates"),
                Door.forReaders("GET /series/{id}/decisions"),
                Door.forEditors("PATCH /series/{id}"),
                Door.forEditors("POST /series/{id}/merge"),
                Door.forEditors("POST /series/{id}/split"),
                Door.forEditors("DELETE /series/{id}/decisions/{decision}"),
                Door.forReaders("POST /extractions"));
    }
}
