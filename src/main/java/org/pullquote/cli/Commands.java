package org.pullquote.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pullquote.access.Scope;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.platform.query.BadValue;
import org.pullquote.platform.query.Moment;
import org.pullquote.platform.query.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of the application, which serves unless it is told to do something else. */
@Command(
        name = "pullquote",
        description = "A headless content API for newsrooms. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        footer = Commands.SETTINGS,
        subcommands = {
            Commands.Serve.class,
            ImportCommand.class,
            ExportCommand.class,
            ExtractCommand.class,
            KeyCommand.class,
            HelpCommand.class
        })
public final class Commands {
    static final String SETTINGS = "%nPorts, folders and the rest are set in the environment: QUARKUS_HTTP_PORT=8081,"
            + " PULLQUOTE_DATA_DIR=/srv/pullquote. docs/configuration.md has all settings.";

    /** What a command does not need, as nobody calls it. */
    private static final Map<String, String> WITHOUT_SERVER = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.shutdown.delay-enabled", "false",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.level", "WARN",
            "quarkus.banner.enabled", "false");

    /** As shells have it of what was ended by Ctrl-C. */
    static final int STOPPED = 130;

    private Commands() {}

    /** What a command needs. */
    public enum Need {
        /** The database and the server. */
        SERVER,
        /** The database alone. */
        DATA,
        /** Neither. */
        NOTHING
    }

    /** A command that works on the newsroom's data. */
    interface OnData {
        /** Whether it could only say what is wrong with the files that it was given, for which nothing need be started. */
        default boolean isFutile() {
            return false;
        }
    }

    /** Serves. */
    @Command(
            name = "serve",
            description = "Serve the API until it is stopped.",
            mixinStandardHelpOptions = true,
            footer = SETTINGS)
    static final class Serve {}

    /** As the package has it; classes that are not packaged have none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Pullquote " + Objects.requireNonNullElse(version, "of no version")};
        }
    }

    /** What these arguments need; to say that they make no sense, or to help, needs nothing. */
    public static Need need(String... arguments) {
        // To parse them takes a tenth of the start.
        if (arguments.length == 0 || List.of(arguments).equals(List.of("serve"))) {
            return Need.SERVER;
        }
        try {
            var parsed = line().parseArgs(arguments);
            while (parsed.hasSubcommand() && !parsed.isUsageHelpRequested()) {
                parsed = parsed.subcommand();
            }
            if (parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
                return Need.NOTHING;
            }
            return switch (parsed.commandSpec().userObject()) {
                case Commands _, Serve _ -> Need.SERVER;
                case OnData command -> command.isFutile() ? Need.NOTHING : Need.DATA;
                default -> Need.NOTHING;
            };
        } catch (ParameterException misused) {
            return Need.NOTHING;
        }
    }

    /**
     * Does what needs neither database nor server.
     *
     * @return the exit code
     */
    public static int execute(String... arguments) {
        int code = line().execute(arguments);
        if (!System.out.checkError()) {
            return code;
        }
        System.err.println("What there was to print could not be written in full.");
        return Math.max(code, CommandLine.ExitCode.SOFTWARE);
    }

    /** Does what needs the database, which is there, in an application without a server; ends the process. */
    public static void executeOnData(String... arguments) {
        WITHOUT_SERVER.forEach(System::setProperty);
        Quarkus.run(Run.class, arguments);
    }

    /** A command within the application. */
    public static final class Run implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            return isEnding() ? STOPPED : execute(arguments);
        }

        /** Whether the process was told to end while the application started, which nobody tells the application then. */
        private static boolean isEnding() {
            try {
                Runtime.getRuntime().removeShutdownHook(new Thread());
                return false;
            } catch (IllegalStateException ending) {
                return true;
            }
        }
    }

    private static CommandLine line() {
        return new CommandLine(new Commands())
                .registerConverter(Format.class, Commands::format)
                .registerConverter(Instant.class, Commands::time)
                .registerConverter(Scope.class, Commands::scope)
                .setParameterExceptionHandler(Commands::misused)
                .setExecutionExceptionHandler(Commands::failed);
    }

    private static Format format(String text) {
        return Arrays.stream(Format.values())
                .filter(format -> format.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("\"%s\" is none of the formats %s.".formatted(text, Format.NAMES)));
    }

    private static Instant time(String text) {
        try {
            return Moment.fromString(text).instant();
        } catch (BadValue unreadable) {
            throw new TypeConversionException("\"%s\": %s".formatted(text, unreadable.getMessage()));
        }
    }

    private static Scope scope(String text) {
        try {
            return Scope.of(text);
        } catch (IllegalArgumentException unknown) {
            var all = Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", "));
            throw new TypeConversionException("%s; there are %s.".formatted(unknown.getMessage(), all));
        }
    }

    private static int misused(ParameterException misuse, String... arguments) {
        var line = misuse.getCommandLine();
        line.getErr().println(told(misuse));
        line.usage(line.getErr());
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String told(ParameterException misuse) {
        var line = misuse.getCommandLine();
        if (misuse instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !line.getSubcommands().isEmpty()) {
            var given = unmatched.getUnmatched().getFirst();
            var known = line.getSubcommands().keySet();
            var above = line.getParent() == null ? "" : line.getCommandName() + " ";
            return "There is no command \"%s%s\"; there are %s.%s"
                    .formatted(above, given, String.join(", ", known), Suggestion.hint(given, known));
        }
        return String.valueOf(misuse.getMessage());
    }

    /** A file that cannot be read is told in a line; what nobody expected is left to be shown as it is. */
    private static int failed(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        line.getErr().println(told(failure));
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String told(Exception failure) throws Exception {
        return switch (failure) {
            case Unreadable unreadable ->
                Objects.requireNonNullElse(unreadable.where(), "It could not be read") + ": " + unreadable.reason();
            case UncheckedIOException unchecked -> told(Objects.requireNonNull(unchecked.getCause()));
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder.";
            case NotDirectoryException file -> file.getFile() + ": this is no folder.";
            case AccessDeniedException closed -> closed.getFile() + ": this may not be read.";
            case IOException unread -> "It could not be read: " + unread.getMessage();
            default -> throw failure;
        };
    }
}
