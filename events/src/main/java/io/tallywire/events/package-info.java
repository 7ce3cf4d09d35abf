/** What travels between the services. The wire form is fixed by the JSON Schemas beside these records and by asyncapi.yaml. */
@NullMarked
package io.tallywire.events;

import org.jspecify.annotations.NullMarked;
