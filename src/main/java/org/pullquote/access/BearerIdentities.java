package org.pullquote.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.pullquote.access.audit.RefusedSignIns;

/** Tells whose a credential is: what begins like a key is looked up, anything else must be a token. */
@ApplicationScoped
class BearerIdentities implements IdentityProvider<BearerCredential> {
    private final Keys keys;
    private final RecentCallers recent;
    private final Tokens tokens;
    private final RefusedSignIns refused;

    BearerIdentities(Keys keys, RecentCallers recent, Tokens tokens, RefusedSignIns refused) {
        this.keys = keys;
        this.recent = recent;
        this.tokens = tokens;
        this.refused = refused;
    }

    @Override
    public Class<BearerCredential> getRequestType() {
        return BearerCredential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerCredential credential, AuthenticationRequestContext context) {
        return identify(credential, context)
                .onFailure(AuthenticationFailedException.class)
                .call(() -> record(credential, context));
    }

    private Uni<?> record(BearerCredential credential, AuthenticationRequestContext context) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(credential);
        var remote = request == null ? null : request.request().remoteAddress();
        var address = remote == null ? null : remote.hostAddress();
        var subject =
                KeyText.parse(credential.text()).map(key -> "keys/" + key.id()).orElse(RefusedSignIns.TOKENS);
        if (!refused.isNew(address, subject)) return Uni.createFrom().nullItem();
        return context.runBlocking(() -> {
            refused.record(address, subject);
            return null;
        });
    }

    private Uni<SecurityIdentity> identify(BearerCredential credential, AuthenticationRequestContext context) {
        if (!credential.text().startsWith(KeyText.PREFIX)) {
            // An identity provider's keys may have to be fetched first.
            return context.runBlocking(() -> identity(tokens.verify(credential.text())));
        }
        var key = KeyText.parse(credential.text());
        if (key.isEmpty()) return Uni.createFrom().failure(new AuthenticationFailedException());
        return recent.find(key.get())
                .map(caller -> Uni.createFrom().item(caller.identity()))
                .orElseGet(() -> context.runBlocking(() -> identity(lookUp(key.get()))));
    }

    private Optional<Caller> lookUp(KeyText key) {
        // Of many that came at once with one key, the first has asked by now.
        return recent.find(key).or(() -> {
            var before = recent.revocations();
            var caller = keys.verify(key);
            caller.ifPresent(verified -> recent.remember(key, verified, before));
            return caller;
        });
    }

    private static SecurityIdentity identity(Optional<Caller> caller) {
        return caller.map(Caller::identity).orElseThrow(AuthenticationFailedException::new);
    }
}
