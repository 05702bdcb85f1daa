package io.stoa.oai;

import java.time.Duration;

/**
 * What a repository says of itself.
 *
 * @param name its name
 * @param baseUrl the address at which it answers
 * @param domain the domain name that its identifiers begin with, such as {@code library.example.org}
 * @param adminEmail whom to write to
 * @param pageSize how many records an answer holds, 1 to 1000
 * @param tokenLife how long a resumption token is good for
 */
public record OaiRepository(
        String name, String baseUrl, String domain, String adminEmail, int pageSize, Duration tokenLife) {

    /**
     * Fills in what is absent.
     *
     * @param name its name
     * @param baseUrl the address at which it answers
     * @param domain the domain name that its identifiers begin with, such as {@code library.example.org}
     * @param adminEmail whom to write to
     * @param pageSize how many records an answer holds, 1 to 1000
     * @param tokenLife how long a resumption token is good for
     */
    public OaiRepository {
        if (pageSize < 1 || pageSize > 1000) {
            throw new IllegalArgumentException("page size is " + pageSize + ", expected 1 to 1000");
        }
    }

    /**
     * A repository with answers of a hundred records and tokens that are good for a day.
     *
     * @param name its name
     * @param baseUrl the address at which it answers
     * @param domain the domain name that its identifiers begin with
     * @param adminEmail whom to write to
     * @return the repository
     */
    public static OaiRepository of(String name, String baseUrl, String domain, String adminEmail) {
        return new OaiRepository(name, baseUrl, domain, adminEmail, 100, Duration.ofDays(1));
    }
}
