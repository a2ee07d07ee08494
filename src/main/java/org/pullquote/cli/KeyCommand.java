package org.pullquote.cli;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pullquote.access.KeyView;
import org.pullquote.access.Keys;
import org.pullquote.access.NewKey;
import org.pullquote.access.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, shows and revokes keys, also where nobody has one any more. */
@Command(
        name = "key",
        description = "Make, list and revoke keys.",
        mixinStandardHelpOptions = true,
        subcommands = {KeyCommand.Create.class, KeyCommand.ListAll.class, KeyCommand.Revoke.class})
final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What to do is missing: create, list or revoke.");
    }

    private static Keys keys() {
        return CDI.current().select(Keys.class).get();
    }

    /** Makes one. */
    @Command(name = "create", description = "Make a key, and show it this once.", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer>, Commands.OnData {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "Whose it is, or what for.")
        private String name;

        @Option(
                names = "--scope",
                required = true,
                split = ",",
                paramLabel = "SCOPE",
                description = "read, write, publish, import or admin; several with commas.")
        private List<Scope> scopes;

        @Option(names = "--expires", paramLabel = "TIME", description = "When it ends, as 2027-01-01T00:00:00Z.")
        private @Nullable Instant expires;

        @Override
        public Integer call() {
            try {
                var order = new NewKey(name, scopes, expires);
                for (var wrong : CDI.current().select(Validator.class).get().validate(order)) {
                    throw new ParameterException(
                            spec.commandLine(), wrong.getPropertyPath() + " " + wrong.getMessage());
                }
                spec.commandLine().getOut().println(keys().createHere(order).key());
                return 0;
            } catch (HttpProblem refused) {
                throw new ParameterException(spec.commandLine(), String.valueOf(refused.getDetail()), refused);
            }
        }
    }

    /** Shows them. */
    @Command(name = "list", description = "List the keys, the oldest first.", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer>, Commands.OnData {
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            out.println("ID SCOPES NAME");
            for (var key : keys().all()) {
                var scopes = key.scopes().stream().map(Scope::code).toList();
                out.printf("%s %s %s%s%n", key.id(), String.join(",", scopes), key.name(), end(key));
            }
            return 0;
        }

        private static String end(KeyView key) {
            if (key.revokedAt() != null) {
                return " revoked " + key.revokedAt();
            }
            return key.expiresAt() == null ? "" : " until " + key.expiresAt();
        }
    }

    /** Ends one. */
    @Command(name = "revoke", description = "Revoke a key.", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer>, Commands.OnData {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "ID", description = "The part of the key between its underscores.")
        private String id;

        @Override
        public Integer call() {
            try {
                keys().revokeHere(id);
                return 0;
            } catch (HttpProblem unknown) {
                throw new ParameterException(spec.commandLine(), "There is no key %s.".formatted(id), unknown);
            }
        }
    }
}
