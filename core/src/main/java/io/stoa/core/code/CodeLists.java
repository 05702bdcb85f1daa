package io.stoa.core.code;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * The platform's code lists (代码表). A version never changes once it is loaded; a new version leaves the old one as it
 * is, so that what was coded by it can still be read.
 *
 * <p>Of several versions the one in force on a day is that with the latest first day not after it, unless it had
 * ended by then. Versions are kept in memory; that there is a new one is noticed at once on the node that loaded it and
 * within {@value #NOTICE_SECONDS} seconds of the host's clock on every other.
 */
public interface CodeLists {

    /** Reads code lists; by default everybody may. */
    Action READ = new Action("code-list.read");

    /** How many seconds another node may go on with the versions that it knows. */
    int NOTICE_SECONDS = 5;

    /**
     * Loads a version from CSV, all of it or nothing, in a transaction of its own. Loading the same content again
     * under the same name changes nothing.
     *
     * @param header what the version is called and when it is in force
     * @param csv the codes as {@link CodeList#readCsv} wants them; not closed
     * @return the version
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link Action#ADMINISTER}
     * @throws jakarta.validation.ConstraintViolationException if the header is not valid
     * @throws io.stoa.core.error.RuleViolationException if rows are faulty, or the version would end before it starts
     * @throws io.stoa.core.error.UnreadableInputException if the file is not CSV, not UTF-8 or too large
     * @throws io.stoa.core.error.ConflictException if the version exists with other content, or another version
     *     starts on the same day
     */
    CodeList load(CodeListDraft header, InputStream csv);

    /**
     * The version in force today, by the host's clock.
     *
     * @param list the list's name
     * @return the version
     * @throws io.stoa.core.error.NotFoundException if no version is in force
     */
    CodeList find(String list);

    /**
     * The version in force on a day.
     *
     * @param list the list's name
     * @param day the day
     * @return the version
     * @throws io.stoa.core.error.NotFoundException if no version is in force
     */
    CodeList find(String list, LocalDate day);

    /**
     * A version by name, in force or not.
     *
     * @param list the list's name
     * @param version the version's name
     * @return the version
     * @throws io.stoa.core.error.NotFoundException if it is not loaded
     */
    CodeList find(String list, String version);

    /**
     * Every loaded version of a list.
     *
     * @param list the list's name
     * @return the versions, the one that starts last first; empty if the list is unknown
     */
    List<CodeListView> versions(String list);

    /**
     * The names of all lists.
     *
     * @return the names, sorted
     */
    List<String> names();

    /**
     * The platform's code lists; called once by the platform.
     *
     * @param context what the platform gives to core
     * @return the service
     */
    static CodeLists create(ModuleContext context) {
        return new DefaultCodeLists(context);
    }
}
