package io.tallywire.alerts.webhook;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.tallywire.alerts.webhook.delivery.RetrySchedule;
import io.tallywire.alerts.webhook.receiver.AddressPolicy;
import io.tallywire.alerts.webhook.receiver.CheckedAddresses;
import io.tallywire.alerts.webhook.receiver.Network;
import io.tallywire.alerts.webhook.receiver.SystemLookup;
import io.tallywire.alerts.webhook.receiver.WebhookSender;
import io.tallywire.alerts.webhook.secret.SecretVault;

/** Makes the parts that know nothing of Quarkus, as the configuration says. */
@ApplicationScoped
public class WebhookParts {
    private static final Logger LOG = Logger.getLogger(WebhookParts.class);

    @Produces
    @Singleton
    AddressPolicy policy(WebhookConfig config) {
        return new AddressPolicy(config.allowedNetworks().orElse(List.of()).stream().map(Network::parse).toList());
    }

    @Produces
    @Singleton
    WebhookSender sender(AddressPolicy policy, WebhookConfig config) {
        return new WebhookSender(new CheckedAddresses(policy, new SystemLookup(config.timeout())), config.timeout());
    }

    void close(@Disposes WebhookSender sender) {
        sender.close();
    }

    @Produces
    @Singleton
    SecretVault vault(WebhookConfig config) {
        if (config.key().isEmpty()) {
            LOG.warn("secrets of webhooks are kept unencrypted: set tallywire.webhooks.key to encrypt them");
        }
        return config.key().map(SecretVault::encrypting).orElseGet(SecretVault::plain);
    }

    @Produces
    @Singleton
    RetrySchedule schedule(WebhookConfig config) {
        return new RetrySchedule(config.retries(), config.jitter());
    }
}
