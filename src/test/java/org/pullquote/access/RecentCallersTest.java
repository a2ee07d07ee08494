package org.pullquote.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentCallersTest {
    private final RecentCallers recent = new RecentCallers(Clock.systemUTC());

    @Test
    void whoWasLookedUpBeforeARevocationIsNotRememberedAfterIt() {
        var key = KeyText.make();
        var caller = new Caller("key:" + key.id(), "Leaver", key.id(), Set.of(Scope.READ), null);

        var before = recent.revocations();
        recent.forget(new Keys.Revoked(key.id()));
        recent.remember(key, caller, before);
        assertThat(recent.find(key)).isEmpty();

        recent.remember(key, caller, recent.revocations());
        assertThat(recent.find(key)).contains(caller);
    }
}
