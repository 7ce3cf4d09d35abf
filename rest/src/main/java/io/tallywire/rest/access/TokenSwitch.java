package io.tallywire.rest.access;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Switches the reading of tokens off where no tokens are wanted, or nobody is named who gives them: in the latter case
 * {@link StartCheck} says so better than the reader of tokens would.
 */
public class TokenSwitch implements ConfigSourceFactory {
    /** Above the files of the application: these keys follow from others. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue said = context.getValue(Security.KEY);
        boolean wanted = Security.of(said == null ? null : said.getValue()) != Security.OFF;
        boolean possible = Security.PROVIDER_KEYS.stream().map(context::getValue)
                .anyMatch(value -> value != null && value.getValue() != null && !value.getValue().isBlank());
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.oidc.tenant-enabled", Boolean.toString(wanted && possible)), "tallywire.security", ORDINAL));
    }
}
