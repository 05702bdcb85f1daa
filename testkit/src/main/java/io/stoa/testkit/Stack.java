package io.stoa.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A database and a persistence provider.
 *
 * @param database the database
 * @param provider the provider
 */
public record Stack(Database database, PersistenceProvider provider) {

    /**
     * Every combination, or those that the system property {@code stoa.stacks} names: a list of databases and
     * providers divided by commas, such as {@code h2,hibernate}, of which each narrows its own dimension.
     *
     * @return the stacks, for {@code @MethodSource}
     */
    public static Stream<Stack> all() {
        List<String> wanted = Arrays.asList(
                System.getProperty("stoa.stacks", "").toLowerCase(Locale.ROOT).split(","));
        return Arrays.stream(Database.values())
                .filter(database -> isWanted(database, Database.values(), wanted))
                .flatMap(database -> Arrays.stream(PersistenceProvider.values())
                        .filter(provider -> isWanted(provider, PersistenceProvider.values(), wanted))
                        .map(provider -> new Stack(database, provider)));
    }

    /**
     * The databases of {@link #all()}, for tests that need no provider.
     *
     * @return the databases, for {@code @MethodSource}
     */
    public static Stream<Database> databases() {
        return all().map(Stack::database).distinct();
    }

    /**
     * The stacks on real servers, for tests of concurrency.
     *
     * @return the stacks of {@link #all()} but those on H2
     */
    public static Stream<Stack> servers() {
        return all().filter(stack -> stack.database() != Database.H2);
    }

    private static <T extends Enum<T>> boolean isWanted(T value, T[] dimension, List<String> wanted) {
        boolean narrowed = Arrays.stream(dimension).anyMatch(v -> wanted.contains(name(v)));
        return !narrowed || wanted.contains(name(value));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name(provider) + " on " + name(database);
    }
}
