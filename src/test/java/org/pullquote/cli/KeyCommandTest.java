package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;

/** Keys by command. */
@QuarkusTest
class KeyCommandTest {
    @Test
    void theListSaysWhatStandsInIt() {
        var name = Desk.unique("Website");
        var key = Ran.of("key", "create", name, "--scope", "read,import").said().strip();
        var id = key.split("_", 3)[1];

        assertThat(Ran.of("key", "list").said().lines())
                .startsWith("ID SCOPES NAME")
                .contains(id + " read,import " + name);

        Ran.of("key", "revoke", id);

        assertThat(Ran.of("key", "list").said()).contains("%s read,import %s revoked 20".formatted(id, name));

        Ran.of("key", "create", name, "--scope", "read", "--expires", "2099-01-01T00:00:00Z");

        assertThat(Ran.of("key", "list").said().lines())
                .anyMatch(line -> line.endsWith(name + " until 2099-01-01T00:00:00Z"));
    }
}
