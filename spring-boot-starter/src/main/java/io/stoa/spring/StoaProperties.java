package io.stoa.spring;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Stoa is set in a Spring Boot application: {@code stoa.*}.
 *
 * @param migrate whether Stoa's tables are brought up to date on start; needs Flyway on the class path
 * @param excludedModules names of modules on the class path that are not used, such as {@code experts}
 * @param cursorKey what page cursors are signed with, at least 16 bytes in UTF-8, the same on every node; without it
 *     cursors end with the process
 * @param files where files are kept
 * @param dueWork when due work is done
 * @param changes how the change log is followed
 * @param security how Spring Security's users become callers
 * @param web what web clients get
 * @param search where the index of the search is kept, if the search is on the class path
 * @param observations whether every call of a service is observed, where Micrometer is on the class path
 */
@ConfigurationProperties("stoa")
public record StoaProperties(
        @DefaultValue("true") boolean migrate,
        @DefaultValue Set<String> excludedModules,
        @Nullable String cursorKey,
        @DefaultValue Files files,
        @DefaultValue DueWork dueWork,
        @DefaultValue Changes changes,
        @DefaultValue Security security,
        @DefaultValue Web web,
        @DefaultValue Search search,
        @DefaultValue("true") boolean observations) {

    private static final int SHORTEST_KEY = 16;

    /**
     * Checks the key.
     *
     * @param migrate whether Stoa's tables are brought up to date on start
     * @param excludedModules names of modules that are not used
     * @param cursorKey what page cursors are signed with
     * @param files where files are kept
     * @param dueWork when due work is done
     * @param changes how the change log is followed
     * @param security how Spring Security's users become callers
     * @param web what web clients get
     * @param search where the index of the search is kept, if the search is on the class path
     * @param observations whether every call of a service is observed
     */
    public StoaProperties {
        excludedModules = Set.copyOf(excludedModules);
        if (cursorKey != null && cursorKey.getBytes(StandardCharsets.UTF_8).length < SHORTEST_KEY) {
            throw new IllegalArgumentException("stoa.cursor-key has "
                    + cursorKey.getBytes(StandardCharsets.UTF_8).length + " bytes; it needs at least " + SHORTEST_KEY);
        }
    }

    /**
     * Where files are kept.
     *
     * @param folder a folder for a {@link io.stoa.core.file.FolderFileStore}; without it, and without a
     *     {@code FileStore} bean, what needs files is refused
     * @param sweepAfter how old what a crashed upload left in the folder must be to be taken away, which a node that does due
     *     work looks for once a day; longer than any upload takes; 0 for never
     */
    public record Files(
            @Nullable Path folder, @DefaultValue("1d") Duration sweepAfter) {}

    /**
     * When due work, such as deadlines and notifications, is done.
     *
     * @param enabled whether this node does due work
     * @param interval the pause between two runs
     */
    public record DueWork(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("10s") Duration interval) {}

    /**
     * How the change log is followed by the {@link ChangeConsumer} beans.
     *
     * @param enabled whether this node follows it
     * @param interval the pause between two looks
     * @param batch how many changes are handed out at once, 1 to 10,000
     * @param retention how long changes that every consumer has read are kept; forever if not given
     * @param stale how old the oldest unread change may be before health says {@code STALE}
     */
    public record Changes(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("2s") Duration interval,
            @DefaultValue("500") int batch,
            @Nullable Duration retention,
            @DefaultValue("5m") Duration stale) {}

    /**
     * How Spring Security's users become callers.
     *
     * @param rolePrefix the prefix of the authorities that are roles; the rest of the name, in lower case and with
     *     hyphens for underscores, is the role: {@code ROLE_PLATFORM_APPROVER} is {@code platform-approver}
     * @param organisationAttribute the attribute or claim of an OAuth 2 or OpenID Connect user that holds the id of the
     *     organisation that he or she acts for
     */
    public record Security(
            @DefaultValue("ROLE_") String rolePrefix,
            @DefaultValue("organisation_id") String organisationAttribute) {}

    /**
     * What web clients get.
     *
     * @param problemDetails whether what Stoa throws in a {@code @RestController} is answered as RFC 9457 problem details
     */
    public record Web(@DefaultValue("true") boolean problemDetails) {}

    /**
     * Where the index of the search is kept: in a folder of this node, or in an OpenSearch cluster for all nodes. Without
     * either it is in a temporary folder and built on every start.
     *
     * @param folder the folder, which belongs to this process alone
     * @param openSearch the cluster, in place of a folder
     */
    public record Search(@Nullable Path folder, @Nullable OpenSearch openSearch) {}

    /**
     * An OpenSearch cluster. It needs {@code org.opensearch.client:opensearch-java} and {@code
     * com.fasterxml.jackson.core:jackson-databind} on the class path.
     *
     * @param uris where the cluster's nodes answer, such as {@code https://search-1.example.org:9200}
     * @param index what the names of everything begin with that is made there
     * @param username who signs in
     * @param password the password
     * @param sslBundle the name of the SSL bundle with the certificates to trust and to show
     * @param connectTimeout how long a connection may take
     * @param answerTimeout how long an answer may take
     * @param shards in how many parts the index is kept
     * @param replicas how many copies there are of each part; one as soon as the cluster has a second node if not given
     */
    public record OpenSearch(
            List<URI> uris,
            @DefaultValue("stoa") String index,
            @Nullable String username,
            @Nullable String password,
            @Nullable String sslBundle,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("10s") Duration answerTimeout,
            @DefaultValue("1") int shards,
            @Nullable Integer replicas) {

        /** Without the password. */
        @Override
        public String toString() {
            return "OpenSearch" + uris + "/" + index;
        }
    }
}
