package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.ServiceType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patron's request for the delivery of a document 文献传递申请.
 *
 * @param libraryId the patron's library, which requests it
 * @param patronName the patron's name, or null for the caller's
 * @param contact how the patron is reached, such as an e-mail address or telephone number; or null
 * @param address where the patron wants to have it, or null for the library's desk
 * @param sharesPatron whether the supplier may learn name and address of the patron
 * @param accountId the group account 团体账户 that pays, or null if the patron does
 * @param workId the work in the union catalogue, or null if it is described
 * @param item the description, or null if it is a work in the catalogue
 * @param service copy or loan
 * @param pages about how many pages a copy has, or null if that is not known
 * @param wantedBy until when it is of use, or null
 * @param limits within what the patron wants to be served
 * @param fairUseVersion the version of the declaration of fair use 合理使用声明 that the patron has accepted
 */
public record DeliveryDraft(
        @NotBlank @Size(max = 36) String libraryId,
        @Nullable @Size(max = 200) String patronName,
        @Nullable @Size(max = 300) String contact,
        @Nullable @Valid DeliveryAddress address,
        boolean sharesPatron,
        @Nullable @Size(max = 36) String accountId,
        @Nullable @Size(max = 36) String workId,
        @Nullable @Valid WantedItem item,
        @NotNull ServiceType service,
        @Nullable @Min(1) @Max(10000) Integer pages,
        @Nullable LocalDate wantedBy,
        @NotNull @Valid DeliveryLimits limits,
        @NotBlank @Size(max = 50) String fairUseVersion) {

    /**
     * Fills in what is absent.
     *
     * @param libraryId the patron's library, which requests it
     * @param patronName the patron's name, or null for the caller's
     * @param contact how the patron is reached, or null
     * @param address where the patron wants to have it, or null for the library's desk
     * @param sharesPatron whether the supplier may learn name and address of the patron
     * @param accountId the group account that pays, or null if the patron does
     * @param workId the work in the union catalogue, or null if it is described
     * @param item the description, or null if it is a work in the catalogue
     * @param service copy or loan
     * @param pages about how many pages a copy has, or null if that is not known
     * @param wantedBy until when it is of use, or null
     * @param limits within what the patron wants to be served
     * @param fairUseVersion the version of the declaration of fair use that the patron has accepted
     */
    public DeliveryDraft {
        limits = limits == null ? DeliveryLimits.NONE : limits;
    }

    /**
     * A request for a work of the catalogue.
     *
     * @param libraryId the patron's library
     * @param workId the work
     * @param service copy or loan
     * @param fairUseVersion the accepted version of the declaration
     * @return the request, paid by the patron and without limits
     */
    public static DeliveryDraft ofWork(String libraryId, String workId, ServiceType service, String fairUseVersion) {
        return new DeliveryDraft(
                libraryId,
                null,
                null,
                null,
                false,
                null,
                workId,
                null,
                service,
                null,
                null,
                DeliveryLimits.NONE,
                fairUseVersion);
    }

    /**
     * A request for something that is described, which the library's desk verifies.
     *
     * @param libraryId the patron's library
     * @param item what is wanted
     * @param service copy or loan
     * @param fairUseVersion the accepted version of the declaration
     * @return the request, paid by the patron and without limits
     */
    public static DeliveryDraft described(
            String libraryId, WantedItem item, ServiceType service, String fairUseVersion) {
        return new DeliveryDraft(
                libraryId,
                null,
                null,
                null,
                false,
                null,
                null,
                item,
                service,
                null,
                null,
                DeliveryLimits.NONE,
                fairUseVersion);
    }

    /**
     * {@return the same for a named patron}
     *
     * @param name the name
     * @param reachedAt how the patron is reached, or null
     * @param to where the patron wants to have it, or null
     */
    public DeliveryDraft forPatron(String name, @Nullable String reachedAt, @Nullable DeliveryAddress to) {
        return new DeliveryDraft(
                libraryId,
                name,
                reachedAt,
                to,
                sharesPatron,
                accountId,
                workId,
                item,
                service,
                pages,
                wantedBy,
                limits,
                fairUseVersion);
    }

    /** {@return the same, whose supplier may learn name and address of the patron} */
    public DeliveryDraft sharingPatron() {
        return new DeliveryDraft(
                libraryId,
                patronName,
                contact,
                address,
                true,
                accountId,
                workId,
                item,
                service,
                pages,
                wantedBy,
                limits,
                fairUseVersion);
    }

    /**
     * {@return the same, paid by a group account}
     *
     * @param account the account
     */
    public DeliveryDraft paidBy(String account) {
        return new DeliveryDraft(
                libraryId,
                patronName,
                contact,
                address,
                sharesPatron,
                account,
                workId,
                item,
                service,
                pages,
                wantedBy,
                limits,
                fairUseVersion);
    }

    /**
     * {@return the same of so many pages}
     *
     * @param number how many pages
     */
    public DeliveryDraft ofPages(int number) {
        return new DeliveryDraft(
                libraryId,
                patronName,
                contact,
                address,
                sharesPatron,
                accountId,
                workId,
                item,
                service,
                number,
                wantedBy,
                limits,
                fairUseVersion);
    }

    /**
     * {@return the same within limits}
     *
     * @param within the limits
     * @param until until when it is of use, or null
     */
    public DeliveryDraft within(DeliveryLimits within, @Nullable LocalDate until) {
        return new DeliveryDraft(
                libraryId,
                patronName,
                contact,
                address,
                sharesPatron,
                accountId,
                workId,
                item,
                service,
                pages,
                until,
                within,
                fairUseVersion);
    }
}
